import { problemsOf } from '../../text/problem.js';

export const dingtalkProblems = problemsOf('dingtalk', {
  address: {
    en: "put the address that the robot's page shows into DINGTALK_WEBHOOK_URL",
    'zh-CN': '请把机器人页面上显示的地址填入 DINGTALK_WEBHOOK_URL',
  },
  content: {
    en: 'DingTalk does not allow what the page says; read the change with rulewatch changes show',
    'zh-CN': '钉钉不允许页面中的内容；请用 rulewatch changes show 查看该变更',
  },
  dissolved: {
    en: 'the group was dissolved: make a robot in another one',
    'zh-CN': '该群已解散：请在其他群创建机器人',
  },
  stopped: {
    en: 'the robot is stopped: ask an administrator of the group to start it',
    'zh-CN': '机器人已停用：请群管理员启用',
  },
  signature: {
    en: "put the key of the robot's signature check (SEC…) into DINGTALK_WEBHOOK_SECRET, and check the clock of this machine",
    'zh-CN': '请把机器人加签的密钥（SEC…）填入 DINGTALK_WEBHOOK_SECRET，并检查本机时钟',
  },
});

import { problemsOf } from '../../text/problem.js';

export const feishuProblems = problemsOf('feishu', {
  address: {
    en: "put the address that the robot's page shows into FEISHU_WEBHOOK_URL; it may have been deleted",
    'zh-CN': '请把机器人页面上显示的地址填入 FEISHU_WEBHOOK_URL；该机器人可能已被删除',
  },
  signature: {
    en: "put the key of the robot's signature check into FEISHU_WEBHOOK_SECRET, and check the clock of this machine",
    'zh-CN': '请把机器人签名校验的密钥填入 FEISHU_WEBHOOK_SECRET，并检查本机时钟',
  },
});

import { problemsOf } from '../../text/problem.js';

export const wecomProblems = problemsOf('wecom', {
  address: {
    en: "put the address that the robot's page shows into WECOM_WEBHOOK_URL, and see whether the robot is still in the group",
    'zh-CN': '请把机器人页面上显示的地址填入 WECOM_WEBHOOK_URL，并确认机器人仍在群中',
  },
  stopped: {
    en: 'the robot is stopped: start it on its page in the group',
    'zh-CN': '机器人已停用：请在群内机器人页面启用',
  },
});

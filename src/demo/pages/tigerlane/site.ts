import type { Site } from '../../site.js';
import { tigerlaneNotices } from './notices.js';
import { tigerlaneShipping } from './shipping.js';

export const tigerlane: Site = {
  id: 'tigerlane',
  name: 'Tigerlane 跨境',
  tagline: 'Tigerlane 跨境商家中心',
  language: 'zh-CN',
  layout: 'portal',
  colour: '#9a3412',
  nav: ['商家入驻', '规则中心', '公告中心', '商家学院', '物流服务'],
  related: ['商品发布规范', '店铺评分计算说明', '运单号上传常见问题', '平台仓入库指引', '买家评价管理办法'],
  promos: ['扬帆计划：新店前60天流量扶持', '商家学院新课上线：零基础玩转直播'],
  pages: [tigerlaneShipping, tigerlaneNotices],
};

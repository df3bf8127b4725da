import { h2, ol, p, table, ul } from '../../content.js';
import type { Announcement, ListingPage } from '../../site.js';
import { LAST_DAY, timeline } from '../../timeline.js';
import { longDate } from '../../week.js';

const announcements: readonly Announcement[] = [
  {
    slug: '3108',
    title: '邀您共赴跨境好物选品会，抢占流量先机',
    category: '活动',
    published: timeline['trade-fair'].day - LAST_DAY,
    content: (week) => [
      p('为助力商家拓展货源，Tigerlane 跨境携手三十余家优质工厂，带来一场面对面的选品盛会！'),
      p(
        `活动时间：${longDate(week.inDays(10), 'zh-CN')}下午两点，深圳会场与线上直播间同步开启。现场设有新品展示、流量解读、行业大咖分享等环节。`,
      ),
      ul('前100名签到的商家可领取精美伴手礼；', '现场下单享工厂专属折扣；', '直播间每半小时抽奖一次。'),
      p('席位有限，欢迎扫码报名，期待与您相见。'),
    ],
  },
  {
    slug: '3107',
    title: '【新规】关于上线品牌商品授权管理要求的公告',
    category: '规则',
    published: timeline['brand-authorisation'].day - LAST_DAY,
    content: (week) => {
      const from = longDate(week.effective('brand-authorisation'), 'zh-CN');
      const until = longDate(week.deadline('brand-authorisation'), 'zh-CN');
      return [
        p('各位商家：'),
        p(
          `为保护品牌权利人的合法权益，打击假冒侵权行为，平台将上线品牌商品授权管理要求。新规自${from}起生效，适用于新加坡站、马来西亚站全部跨境店铺。`,
        ),
        h2('一、主要内容'),
        ol(
          '商家发布带有品牌标识的商品，须事先提交该品牌的商标注册证或完整的授权链路文件；',
          '授权书须由商标权利人出具，写明授权范围、销售站点与有效期，剩余有效期不得少于3个月；',
          '未取得授权的商家，不得在标题、图片、属性和店铺名称中使用他人的注册商标。',
        ),
        h2('二、存量商品的处理'),
        p(
          `存量商品的授权材料提交截止时间为${until}。逾期未提交或审核未通过的，平台将下架相关商品；下架后仍重复发布的，按侵权处理，每件扣6分。`,
        ),
        h2('三、处理标准'),
        table(
          ['情形', '处理'],
          ['首次被权利人投诉且投诉成立', '下架商品，扣6分'],
          ['第二次投诉成立', '下架商品，扣12分，限制发布新商品14天'],
          ['第三次投诉成立，或销售假冒商品', '关闭店铺，冻结货款'],
        ),
        p('请商家登录后台，在“品牌管理”中提交材料，审核一般需要3个工作日。感谢您的理解与支持。'),
      ];
    },
  },
  {
    slug: '3101',
    title: '关于优化店铺首页装修工具的通知',
    category: '产品',
    published: -12,
    content: () => [
      p(
        '店铺首页装修工具已完成升级，新增多款版式与颜色方案，并支持在手机端预览。原有页面将自动保留，无需重新制作。',
      ),
      p('使用过程中如有建议，欢迎通过后台的意见反馈入口告诉我们。'),
    ],
  },
  {
    slug: '3098',
    title: '关于调整马来西亚站大件商品运费模板的公告',
    category: '物流',
    published: -17,
    content: (week) => [
      p(
        `自${longDate(week.inDays(-10), 'zh-CN')}起，马来西亚站单件重量超过30千克的商品须使用大件运费模板。东马地区的附加运费由商家在模板中单独设置。`,
      ),
      p('未设置大件运费模板的商品，将无法在东马地区下单。'),
    ],
  },
  {
    slug: '3093',
    title: '关于客服系统夜间维护的通知',
    category: '服务',
    published: -24,
    content: (week) => [
      p(
        `客服系统将于${longDate(week.inDays(-22), 'zh-CN')}凌晨1时至4时进行维护，期间聊天消息可能延迟送达，不影响回复率考核。`,
      ),
      p('维护期间如遇紧急问题，可通过后台工单联系我们，维护结束后将优先处理。'),
    ],
  },
  {
    slug: '3087',
    title: '关于严禁引导买家站外交易的提醒',
    category: '规则',
    published: -33,
    content: () => [
      p(
        '近期发现个别商家通过聊天消息、包裹卡片等方式引导买家到站外付款。平台再次提醒：站外交易属于严重违规，一经查实，每次扣12分。请妥善管理客服话术与包裹内的宣传物料。',
      ),
    ],
  },
  {
    slug: '3080',
    title: '关于新增两家揽收合作承运商的通知',
    category: '物流',
    published: -40,
    content: () => [
      p('为方便华东、华南地区的商家发货，平台新增两家揽收合作承运商，商家可在后台的物流设置中自行选用。'),
      p('新增承运商的揽收范围、截单时间和报价可在承运商目录中查看，现有承运商的服务不受影响。'),
    ],
  },
  {
    slug: '3074',
    title: '关于新商家保证金缴纳标准的公告',
    category: '规则',
    published: -52,
    content: (week) => [
      p(
        `自${longDate(week.inDays(-45), 'zh-CN')}起入驻的商家，每个店铺须缴纳保证金300美元。店铺关闭满90天且无未结纠纷的，全额退还。`,
      ),
      p('此前已入驻的店铺按原标准执行，无需补缴。'),
    ],
  },
];

export const tigerlaneNotices: ListingPage = {
  kind: 'listing',
  source: 'tigerlane-notices',
  path: '/tigerlane/notice/',
  title: '平台公告',
  section: '公告中心',
  intro: '平台规则、活动与服务的最新公告。',
  shown: 6,
  announcements,
  articlePath: (slug) => `/tigerlane/notice/${slug}.html`,
};

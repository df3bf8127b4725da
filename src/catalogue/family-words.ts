import type { ProductFamily } from '../domain/vocabulary.js';

/**
 * What sellers call their goods in categories and titles, by family. Latin words stand in the singular and match
 * the plural too; they are found as whole words, Chinese and Japanese ones anywhere. Words that name a part, a
 * test mark or a quality (`cotton look`, `CE`, `smart`) are left out: they say too little about the goods.
 */
export const familyWords: Readonly<Record<Exclude<ProductFamily, 'general'>, string>> = {
  electronics: `electronics, electronic, electrical, appliance, charger, usb hub, lamp, led light, light bulb, lighting, headphone, earphone, speaker, laptop, tablet, phone, smartphone, camera, monitor, television, keyboard, computer mouse, space heater, hair dryer, vacuum cleaner, blender, kettle, extension cord, power strip, power adapter, elektronik, haushaltsgerät, ladegerät, lampe, kopfhörer, lautsprecher, électronique, électroménager, chargeur, electrónica, electrodoméstico, elettronica,
    电子, 电器, 家电, 充电器, 台灯, 灯具, 灯泡, 照明, 耳机, 音箱, 音响, 手机, 平板电脑, 笔记本电脑, 数码, 相机, 显示器, 键盘, 吹风机, 吸尘器, 电水壶, 插排, 插座, 電子, 家電, 充電器, イヤホン, スピーカー, 照明器具`,
  radio: `bluetooth, wireless, wi-fi, wifi, walkie talkie, drone, rc car, remote controlled, radio equipment, funkgerät, drohne, sans fil, inalámbrico,
    蓝牙, 无线, 对讲机, 无人机, 遥控, 路由器, 無線, ドローン`,
  battery: `battery, batteries, rechargeable, power bank, powerbank, lithium, button cell, batterie, akku, powerstation, power station, batería, batteria,
    电池, 充电宝, 移动电源, 锂电, 纽扣电池, 储能, 電池, モバイルバッテリー`,
  'toys-children': `toy, doll, puzzle, building block, plush, stuffed animal, board game, baby, infant, toddler, kid, stroller, crib, pacifier, teether, spielzeug, puppe, kinderwagen, jouet, poupée, juguete, giocattolo,
    玩具, 积木, 拼图, 娃娃, 毛绒, 婴儿, 儿童, 宝宝, 母婴, 童车, 奶嘴, 牙胶, おもちゃ, 子供用, ベビー`,
  'food-supplement': `dietary supplement, food supplement, vitamin capsule, protein powder, probiotic, gummy vitamin, snack, tea bag, coffee bean, grocery, nahrungsergänzung, lebensmittel, complément alimentaire, suplemento alimenticio, integratore,
    食品, 零食, 保健品, 膳食补充, 营养补充, 益生菌, 蛋白粉, 茶叶, 咖啡豆, サプリメント`,
  cosmetics: `cosmetic, makeup, skincare, skin care, lipstick, mascara, eyeshadow, face cream, facial serum, serum, shampoo, perfume, nail polish, sunscreen, beauty, kosmetik, hautpflege, cosmétique, parfum, cosmético, profumo,
    化妆品, 护肤, 彩妆, 口红, 睫毛膏, 面霜, 精华液, 洗发, 香水, 指甲油, 防晒霜, 美妆, 化粧品`,
  medical: `medical device, blood pressure monitor, thermometer, oximeter, glucose meter, hearing aid, first aid, bandage, medizinprodukt, dispositif médical,
    医疗器械, 血压计, 体温计, 血氧仪, 血糖仪, 助听器, 急救, 绷带, 医療機器`,
  textile: `clothing, apparel, garment, t-shirt, shirt, dress, trouser, pant, jeans, jacket, coat, sweater, hoodie, sock, underwear, scarf, shoe, sneaker, boot, towel, bed sheet, bedding, curtain, textile, bekleidung, kleid, jacke, schuh, vêtement, chaussure, ropa, camiseta, zapato, abbigliamento, scarpa,
    服装, 女装, 男装, 童装, 衬衫, 连衣裙, 裤子, 牛仔裤, 外套, 毛衣, 袜子, 内衣, 围巾, 鞋, 毛巾, 床单, 窗帘, 纺织, 衣料品`,
  chemical: `paint, adhesive, glue, detergent, cleaning agent, cleaner spray, solvent, pesticide, insecticide, fertilizer, chemical, kleber, reinigungsmittel, produit chimique,
    油漆, 涂料, 胶水, 粘合剂, 清洁剂, 洗涤剂, 农药, 杀虫剂, 肥料, 化学品, 洗剤`,
  ppe: `helmet, respirator, face mask, ffp2, safety glove, safety goggle, safety shoe, life jacket, protective equipment, schutzhelm, atemschutz, casque de protection,
    头盔, 口罩, 防护手套, 护目镜, 安全鞋, 救生衣, 劳保, 防护服, ヘルメット, マスク`,
  furniture: `furniture, dresser, wardrobe, bookcase, bookshelf, sofa, desk, chair, bed frame, nightstand, cabinet, möbel, schrank, regal, stuhl, tisch, meuble, armoire, mueble,
    家具, 衣柜, 书架, 书柜, 沙发, 书桌, 椅子, 床架, 床头柜, 斗柜, 柜子`,
  'e-mobility': `e-bike, ebike, electric bike, electric bicycle, e-scooter, escooter, electric scooter, hoverboard, electric skateboard, pedelec, elektrofahrrad, vélo électrique, trottinette électrique, bicicleta eléctrica,
    电动自行车, 电动滑板车, 电动车, 平衡车, 电动滑板, 電動自転車, 電動キックボード`,
};

/** Families of which goods of every other family may be too: a rechargeable lamp, a wireless toy, baby clothing. */
export const addedFamilies: readonly ProductFamily[] = ['radio', 'battery', 'toys-children'];

/** Goods that often hold what another family is about: a change for one of them may touch the others. */
export const relatedFamilies: readonly (readonly ProductFamily[])[] = [
  ['electronics', 'radio', 'battery', 'e-mobility'],
  ['textile', 'ppe'],
];

/** After these a title says what the goods are for, not what they are. */
export const purposeWords: readonly string[] = [
  'for',
  'fits',
  'compatible',
  'replacement',
  'für',
  'pour',
  'para',
  'per',
  'voor',
  'dla',
];
export const purposeMarks: readonly string[] = ['适用', '适配', '兼容', '対応', '用于', '专用于'];

/** Before these a word names what an accessory belongs to: a phone case is no phone. */
export const accessoryWords: readonly string[] = [
  'case',
  'cover',
  'holder',
  'stand',
  'mount',
  'sticker',
  'decal',
  'bag',
  'pouch',
  'sleeve',
  'rack',
  'organizer',
  'organiser',
  'box',
  'poster',
  'accessory',
  'storage',
  'brush',
  'gun',
  'grinder',
  'rod',
  'hook',
  'hülle',
  'tasche',
  'ständer',
  'coque',
  'étui',
  'funda',
  'custodia',
];
export const accessoryMarks: readonly string[] = [
  '壳',
  '套',
  '膜',
  '支架',
  '贴纸',
  '收纳',
  '包装',
  '架',
  '罐',
  '盒',
  'ケース',
  'カバー',
];

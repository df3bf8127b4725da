import type { FulfilmentMode, ProductFamily, SellerFeature } from '../../domain/vocabulary.js';
import { phrases } from '../cues/cue.js';

/** Words of all languages that name a product family, a fulfilment mode, a seller feature or a market. */
type Words<Id> = readonly (readonly [Id, readonly string[]])[];

export const familyWords: Words<ProductFamily> = [
  [
    'toys-children',
    phrases(`toy, toys, children's product*, infant*, toddler*, baby, babies, crib, CPC, CPSIA, F963, EN 71, PSC, spielzeug*, kinderprodukt*, jouet*, juguete*, giocattol*, speelgoed, zabawk*, brinquedo*, игруш*, детск*,
      mainan, đồ chơi, ของเล่น, 玩具, 儿童用品, 兒童用品, 儿童, 追溯标签, 母婴, 婴儿, 子供用, おもちゃ, 완구, 어린이제품, 유아`),
  ],
  [
    'electronics',
    phrases(`electronics, electrical, FCC, EMC, LVD, RoHS, PSE, WEEE, RAEE, DEEE, charger*, power adapter, appliance*, elektroger*, elektronik*, haushaltselektronik, appareils électriques, électronique, electrónic*, elettronic*, apparecchi elettric*, elektronica, elektronik*, eletrônic*, электрон*, электроприбор*,
      elektronik, điện tử, อิเล็กทรอนิกส์, 电子, 電子, 电器, 電器, 充电器, 家电, 電気用品, 家電, 전자제품, 전기용품, phones, tablets, smartphone*`),
  ],
  [
    'radio',
    phrases(
      'radio equipment, wireless, bluetooth, wi-fi, RED 2014/53, funkanlage*, drone*, 无线, 無線, 蓝牙, 技適, 전파인증, equipos de radio, équipements radio',
    ),
  ],
  [
    'battery',
    phrases(`battery, batteries, lithium, UN38.3, UN 38.3, Wh, power bank*, button cell*, BattDG, batterie*, pile, piles, batería*, pila, pilas, batteri*, batterij*, baterie, bateria*, аккумулятор*, батаре*, baterai, pin lithium, แบตเตอรี่,
      电池, 電池, 充电宝, 行動電源, 纽扣电池, 锂, リチウム, モバイルバッテリー, 배터리, 전지`),
  ],
  [
    'food-supplement',
    phrases(
      'dietary supplement*, supplement*, food, cGMP, NSF, vitamin*, nahrungsergänzung*, lebensmittel*, complément* alimentaire*, suplemento*, integrator*, voedingssupplement*, suplement*, бад, suplemen, thực phẩm, อาหารเสริม, 膳食补充剂, 保健品, 食品, 健康食品, サプリメント, 건강기능식품, 식품',
    ),
  ],
  [
    'cosmetics',
    phrases(
      'cosmetic*, MoCRA, CPNP, SCPN, INCI, beauty, skincare, kosmeti*, cosmétique*, cosmétic*, cosmetica, kosmetyk*, косметик*, kosmetik, mỹ phẩm, เครื่องสำอาง, 化妆品, 化妝品, 美妆, 美妝, 护肤, 化粧品, 화장품, parfum, perfume*',
    ),
  ],
  [
    'medical',
    phrases(
      'medical device*, 510(k), MDR, UDI, EUDAMED, medizinprodukt*, dispositif* médica*, dispositivo* médico*, dispositiv* medic*, medisch* hulpmiddel*, wyrob* medyczn*, медицинск* издел*, alat kesehatan, thiết bị y tế, เครื่องมือแพทย์, 医疗器械, 醫療器材, 医療機器, 의료기기',
    ),
  ],
  [
    'textile',
    phrases(`apparel, clothing, garment*, textile*, fibre, fiber content, fashion, footwear, shoes, bekleidung, kleidung, textil*, schuhe, mode, vêtement*, chaussure*, ropa, calzado, abbigliamento, scarpe, moda, kleding, schoenen, odzież*, roupas, одежд*, обув*, pakaian, quần áo, แฟชั่น, เสื้อผ้า,
      服装, 服飾, 服饰, 纺织品, 紡織品, 鞋靴, 衣料品, 의류, 섬유`),
  ],
  [
    'chemical',
    phrases(
      'chemical*, SDS, REACH, CLP, SVHC, hazmat, pesticide*, biocid*, gefahrstoff*, chemikalie*, produits chimiques, productos químicos, prodotti chimici, chemische stof*, chemikali*, химическ*, bahan kimia, hóa chất, สารเคมี, 化学品, 化學品, 危险品, 農薬, 农药, 화학제품',
    ),
  ],
  [
    'ppe',
    phrases(
      'protective equipment, PPE, respirator*, face mask*, helmet*, schutzausrüstung, équipement de protection, equipo de protección, dispositivi di protezione, 防护用品, 口罩, 头盔, 保護具, 보호구, 防護用品',
    ),
  ],
  [
    'furniture',
    phrases(
      'furniture, dresser*, tip-over, STURDY, ASTM F2057, möbel, meuble*, muebles, mobili, meubels, meble, móveis, мебел*, furnitur, nội thất, เฟอร์นิเจอร์, 家具, 衣柜, 防倾倒, 傢俱, 가구',
    ),
  ],
  [
    'e-mobility',
    phrases(
      'e-bike*, ebike*, e-scooter*, scooter*, UL 2849, UL 2271, UL 2272, hoverboard*, pedelec*, elektrofahrr*, vélo* électrique*, trottinette*, bicicleta* eléctrica*, patinete*, monopattin*, 电动自行车, 滑板车, 電動自転車, 전동킥보드',
    ),
  ],
];

export const fulfilmentWords: Words<FulfilmentMode> = [
  [
    'direct-mail',
    phrases(`seller-fulfilled, self-fulfilled, seller fulfilled, FBM, FBS, merchant fulfilled, orders you ship, orders you fulfil*, ship yourself, self-ship*, IOSS, de minimis, low-value, low value goods, small parcel*, postal, versand durch verkäufer, expédié* par le vendeur, envío propio,
    自发货, 自发貨, 直邮, 小包, 跨境直发, 小包裹, 自行发货, 出品者出荷, 자체배송, 판매자 배송, 9610`),
  ],
  [
    'overseas-warehouse',
    phrases(
      'local warehouse*, 3PL, overseas warehouse*, third-party warehouse*, own warehouse, auslieferungslager, entrepôt local, almacén local, magazzino locale, 海外仓, 海外倉, 本地仓, 第三方仓, 海外倉庫, 9810, склад за рубежом',
    ),
  ],
  [
    'platform',
    phrases(
      'FBA, FBT, WFS, FBO, FBL, inbound, fulfilment cent*, fulfillment cent*, fully managed, semi-managed, semi managed, fulfillment by, fulfilled by, LVB, logistics via bol, 入仓, 全托管, 半托管, 仓配, 官方仓, 平台仓, FBAマルチ, 로켓그로스, 풀필먼트, 火箭仓, на наших складах',
    ),
  ],
];

export const featureWords: Words<SellerFeature> = [
  [
    'own-brand',
    phrases(
      'brand owner*, brand registry, own brand, private label, brand representative, eigenmarke*, marque propre, 品牌备案, 自有品牌, 品牌方, 旗舰店, ブランド登録, 자체 브랜드',
    ),
  ],
  [
    'reseller',
    phrases(
      'reseller*, resale, authorised reseller, authorized reseller, distributor*, wiederverkäufer*, revendeur*, revendedor*, rivenditor*, 分销, 经销商, 专卖店, 转售, 代購, 再販, 리셀러',
    ),
  ],
  [
    'live-stream',
    phrases(
      'livestream*, live stream*, live selling, live video, direct shopping, live shopping, siaran langsung, phát trực tiếp, ไลฟ์, 直播, 主播, 达人, 直播間, ライブ配信, ライブコマース, 라이브 방송, 라이브커머스, прямой эфир',
    ),
  ],
  [
    'video',
    phrases(
      'short video*, shoppable video*, video*, vídeo*, vidéo*, 短视频, 短影音, 视频, 影片, 動画, 숏폼, 영상, видео',
    ),
  ],
  [
    'affiliates',
    phrases(
      'affiliate*, affiliation, afiliad*, affiliat*, afiliasi, creator*, influencer*, 联盟, 达人, 联盟推广, 分潤, アフィリエイト, インフルエンサー, 제휴',
    ),
  ],
  [
    'paid-ads',
    phrases(
      'advertising, ad campaign*, sponsored, promoted listings, ads, werbekampagne*, anzeigen, publicité, publicidad, pubblicità, advertenties, reklam*, реклам*, iklan, quảng cáo, โฆษณา, 广告, 付费推广, 廣告, 広告, 광고',
    ),
  ],
  [
    'ai-content',
    phrases(
      'AI-generated, AI content, generated with AI, artificial intelligence, AI tool, AI scenes, generative, image generator, synthetic content, AIGC, ki-generiert*, künstlich* intelligenz, intelligence artificielle, inteligencia artificial, intelligenza artificiale, kunstmatige intelligentie, inteligência artificial, sztuczn* inteligencj*, искусственн* интеллект*, kecerdasan buatan, buatan AI, trí tuệ nhân tạo, ปัญญาประดิษฐ์, AI生成, 人工智能, AI素材, 生成合成, 生成AI, 인공지능, 생성형',
    ),
  ],
  [
    'reviews',
    phrases(
      'reviews, review policy, ratings, testimonial*, bewertung*, rezension*, avis clients, avis, reseña*, recension*, beoordeling*, opinie, отзыв*, avaliaç*, ulasan, đánh giá, รีวิว, 评论, 评价, 評價, レビュー, 口コミ, 리뷰, 후기, 刷单',
    ),
  ],
  [
    'api-app',
    phrases(
      'API, developer*, selling partner api, SP-API, application*, plug-in, plugin, schnittstelle*, 接口, 开发者, ERP, 插件, 開発者, 개발자, разработчик*',
    ),
  ],
  [
    'local-entity',
    phrases(
      'local entity, established in, local company, authorised representative, authorized representative, responsible person, bevollmächtigt*, mandataire, représentant, representante autorizado, rappresentante autorizzato, 本地主体, 授权代表, 本地公司, 国内管理人, 국내대리인',
    ),
  ],
  [
    'returns-local',
    phrases(
      'return address, domestic return*, local return*, retourenadresse, adresse de retour, dirección de devolución, 退货地址, 本地退货, 退貨地址, 返品先',
    ),
  ],
];

export const marketWords: Words<string> = [
  [
    'US',
    phrases(
      'United States, U.S., USA, in the US, US stores, Vereinigte Staaten, États-Unis, Estados Unidos, Stati Uniti, США, 美国, 美國, 米国, アメリカ, 미국',
    ),
  ],
  [
    'GB',
    phrases(
      'United Kingdom, Great Britain, UK, Royaume-Uni, Reino Unido, Regno Unito, Großbritannien, 英国, 英國, イギリス, 영국',
    ),
  ],
  [
    'EU',
    phrases(
      'European Union, EU, the Union, Europäische Union, Union européenne, Unión Europea, Unione europea, Europese Unie, Unia Europejska, União Europeia, ЕС, 欧盟, 歐盟, 欧州, 유럽연합',
    ),
  ],
  [
    'DE',
    phrases(
      'Germany, Deutschland, Allemagne, Alemania, Germania, Duitsland, Niemcy, 德国, 德國, ドイツ, 독일',
    ),
  ],
  ['FR', phrases('France, Frankreich, Francia, Frankrijk, Francja, 法国, 法國, フランス, 프랑스')],
  ['IT', phrases('Italy, Italien, Italie, Italia, Włochy, 意大利, イタリア, 이탈리아')],
  ['ES', phrases('Spain, Spanien, Espagne, España, Spagna, Spanje, 西班牙, スペイン, 스페인')],
  ['NL', phrases('Netherlands, Niederlande, Pays-Bas, Países Bajos, Paesi Bassi, Nederland, 荷兰')],
  ['PL', phrases('Poland, Polen, Pologne, Polonia, Polska, Polsce, 波兰')],
  ['JP', phrases('Japan, Japon, Japón, Giappone, 日本')],
  ['KR', phrases('Korea, 韩国, 韓國, 한국, 韓国')],
  ['CN', phrases('mainland China, 中国境内, 境内')],
  ['TW', phrases('Taiwan, 台湾, 台灣, 臺灣')],
  ['MX', phrases('Mexico, México, Messico, 墨西哥')],
  ['BR', phrases('Brazil, Brasil, Brasile, 巴西, ブラジル')],
  ['CA', phrases('Canada, Kanada, Canadá, 加拿大, カナダ')],
  ['AU', phrases('Australia, Australien, 澳大利亚, 澳洲')],
  ['IN', phrases('India, Indien, 印度, インド')],
  ['RU', phrases('Russia, Россия, России, 俄罗斯')],
  ['TH', phrases('Thailand, ประเทศไทย, 泰国, 泰國')],
  ['VN', phrases('Vietnam, Việt Nam, 越南')],
  ['ID', phrases('Indonesia, 印尼, 印度尼西亚')],
  ['MY', phrases('Malaysia, 马来西亚, 馬來西亞')],
  ['PH', phrases('Philippines, 菲律宾, 菲律賓')],
  ['SG', phrases('Singapore, 新加坡')],
];

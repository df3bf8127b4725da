import { fold } from '../text/fold.js';
import { compilePhrases } from '../text/phrases.js';

/** Words in the names of bodies that make or enforce law. */
const AUTHORITY_WORDS = `ministry, ministerio, ministère, ministero, ministerie, ministerstwo, ministério, ministerul, ministerstvo, minisztérium, departement, kementerian, министерств*,
минэкономразвития*, минпромторг*, минфин*, минцифры*, роскомнадзор*, роспотребнадзор*, росаккредитац*, роспатент*, росстандарт*, commission, kommission, comisión, commissione, commissie, comissão, komisja, bureau,
authority, autoridad, autorità, autoriteit, autorité, autoridade, agency, agencia, agence, agenzia, agentschap, agentur, *agentur, agência, customs, aduana*, dogana, uibm, bpjph, государственн*, комитет, office for, hm revenue, revenue, taxation office, tax office, tax administration, tax department, administration, government, governo, gobierno, gouvernement, regierung,
congress, congreso, congresso, parliament, parlament, parlement, parlamento, sejm, senat, bundestag, bundesrat, bundeskartellamt, nationalrat, storting, riksdag, council, court, tribunal, federal trade, food and drug, consumer product safety, department of, office of, intellectual property office, patent office, patent and trademark office, competition,
bundesamt, bundesanstalt, bundeszentralamt, bundesministerium, bundesnetzagentur, bundeszoll*, bundesbeauftragt*, umweltbundesamt, patentamt, markenamt, datenschutzkonferenz, stiftung ear, stiftung elektro*, zentrale stelle, zoll, zollverwaltung, eidgenössisch*, finanzamt, wirtschaftskammer,
dgccrf, direction générale, direction, cnil, inpi, ademe, urssaf, anses, conseil d'état, douane, belastingdienst, inspectie, autoriteit persoonsgegevens, rijksoverheid, fod economie, nvwa, ilent,
servicio de impuestos, servicio de administración, instituto, indecopi, sernac, invima, afip, arca, oepm, aepd, aemet, hacienda, boe, receita federal, sefaz, anvisa, anatel, inmetro, senacon, procon, anpd, banco central, banca d'italia, camera di commercio,
cofepris, profeco, sat, sunat, dian, superintendencia, garante, agcm, agcom, dogane, ministero della salute, urząd, uokik, uodo, inspekcj*, krajowa administracja, федеральн*, фнс, фтс, фас, цб рф, банк россии, правительство, госдума, таможенн*,
总局, 总署, 商务部, 财政部, 工信部, 网信办, 互联网信息办公室, 国务院, 税务局, 税务总局, 海关, 海關, 外汇管理局, 知识产权局, 人民银行, 发改委, 人民法院, 人大常委会, 委员会, 監管局, 市场监督, 經濟部, 財政部, 行政院, 數位發展部, 衛福部, 衛生福利部, 食品藥物, 智慧財產局, 國稅局, 標準檢驗局, 消費者保護, 公平交易委員會, 立法院, 关务署, 關務署, 消费者权益, 市场监管, 食药监, 消协, 消費者協會,
消費者庁, 国税庁, 経済産業省, 総務省, 公正取引委員会, 厚生労働省, 特許庁, 財務省, 農林水産省, 環境省, デジタル庁, 個人情報保護委員会, 税関, 国会, 国民生活センター,
관세청, 국세청, 공정거래위원회, 식약처, 식품의약품안전처, 산업통상자원부, 국가기술표준원, 개인정보보호위원회, 특허청, 지식재산처, 환경부, 과학기술정보통신부, 기획재정부, 방송통신위원회, 한국소비자원, 국회, 정부, 위원회, กรมสรรพากร, กรมศุลกากร, กรมทรัพย์สินทางปัญญา, กระทรวง, สำนักงาน, คณะกรรมการ, อย., สคบ.,
bộ công thương, bộ tài chính, bộ y tế, bộ khoa học, cục, tổng cục, chi cục, cục thuế, hải quan, quốc hội, chính phủ, ủy ban, direktorat jenderal, badan pengawas, badan, bpom, bea cukai, komdigi, ojk, kppu, pemerintah, revenue service, bureau of, inspectorate, commissariat, commissioner, ombudsman,
ofcom, ftc, fda, cpsc, epa, fcc, hmrc, cbp, usda, ustr, iras, meti, cma, asa, opss, accc, ato, ico, cra, cbsa, bis india, tra, zatca, честный знак, skatteverket, tullverket, konsumentverket, konsumentombudsman*, verket, nav, gvh, anaf, anpc, čoi, úřad, inspekce, ααδε, υπουργείο, αρχή, bakanlığı, kurumu, kurulu, gelir idaresi`;

const matcher = compilePhrases(
  AUTHORITY_WORDS.split(/[,\n]+/u).map((phrase) => ({ phrase: phrase.trim(), value: true })),
);

/** Whether a publisher's name is that of an authority. */
export function isAuthority(name: string): boolean {
  return matcher.find(fold(name)).length > 0;
}

import { fold } from '../text/fold.js';
import { compilePhrases } from '../text/phrases.js';

/** Words in the names of bodies that make or enforce law. */
const AUTHORITY_WORDS = `ministry, ministerio, ministère, ministero, ministerie, ministerstwo, ministério, kementerian, министерство,
минэкономразвития*, минпромторг*, commission, comisión, commissione, authority, autoridad, autorità, autoriteit, autorité, agency, agencia, agence, agenzia,
customs, hm revenue, government, congress, parliament, council, federal trade, food and drug, consumer product safety, department of, office of,
bundesamt, bundeszentralamt, bundesministerium, bundesnetzagentur, umweltbundesamt, zoll, dgccrf, direction générale, belastingdienst, servicio de impuestos, receita federal, sefaz, anvisa, inmetro, senacon,
cofepris, profeco, sat, sunat, dian, superintendencia, garante, agcm, urząd, uokik, федеральная служба, федеральная налоговая, фнс, фтс, роспотребнадзор, правительство,
总局, 总署, 商务部, 财政部, 工信部, 网信办, 互联网信息办公室, 国务院, 税务局, 海关, 經濟部, 財政部, 行政院, 公平交易委員會, 消费者权益, 市场监管, 食药监, 消費者庁, 国税庁, 経済産業省, 総務省, 公正取引委員会, 厚生労働省, 税関,
관세청, 국세청, 공정거래위원회, 식약처, 식품의약품안전처, 산업통상자원부, 개인정보보호위원회, กรมสรรพากร, กรมศุลกากร, กระทรวง, สำนักงาน, bộ công thương, tổng cục, cục thuế, bộ tài chính, chính phủ,
direktorat jenderal, badan pengawas, pemerintah, revenue service, bureau of, inspectorate, commissariat, ofcom, ftc, fda, cpsc, epa, hmrc, cbp, iras, meti, честный знак`;

const matcher = compilePhrases(
  AUTHORITY_WORDS.split(/[,\n]+/u).map((phrase) => ({ phrase: phrase.trim(), value: true })),
);

/** Whether a publisher's name is that of an authority. */
export function isAuthority(name: string): boolean {
  return matcher.find(fold(name)).length > 0;
}

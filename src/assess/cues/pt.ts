import { type LanguageCues, phrases } from './cue.js';

export const pt: LanguageCues = {
  rule: phrases(
    'regra*, norma*, política*, condições, termos, requisito*, regulamento*, critério*, contrato, obrigações, exigência*, padrão, padrões',
  ),
  change: phrases(
    'alter*, mud*, atualiz*, aument*, sobe*, reduz*, redução, diminu*, passa de, passa a, passa para, passarão, substitu*, em vez de, até agora, deixa de, deixará, não será mais, não serão mais, nova tabela, novo prazo, revis*, antes era*, encerra*, reajust*, prazo de resposta',
  ),
  new: phrases(
    'nova regra, novas regras, novo requisito, obrigatóri*, passa a valer, passa a ser, implement*, introduz*, será exigid*, será pedid*, serão exigid*, só poderão, nova política, nova exigência, pela primeira vez, instituí*',
  ),
  formerly: phrases(
    `até hoje, até agora, até então, antes, anteriormente, atualmente, em vez de, no lugar de, não será mais, não serão mais, deixa de, deixam de, era, eram, cai de, sobe de, passa de, anterior, anteriores`,
  ),
  first: phrases(
    `pela primeira vez, criamos, estamos criando, lançamos, implementamos, introduzimos, nova exigência, novo requisito, nova regra, novas regras, nova política, passa a ser obrigatóri*, será obrigatóri*, obrigatóri*, não existia, que até aqui não existia, chegaram as regras, entra no, será aceito, passa a exigir, vai ter que`,
  ),
  law: phrases(
    `lei, decreto*, portaria, instrução normativa, receita federal, anvisa, anatel, inmetro, procon, ministério, congresso, sefaz, regulamento, resolução, autoridade*, governo, código de defesa, anpd, medida provisória, senacon, decreto, diário oficial, despacho, tributári*, imposto, icms, tribunal, regulament*, legislação`,
  ),
  withdrawn: phrases(
    `não será implementad*, cancelamos, foi cancelad*, revogad*, desistimos, não entrará em vigor, suspensa definitivamente, retirad* a medida, decidimos não, não será aplicad*, sem efeito, não haverá, desistir da, resolvemos desistir, não será implantad*, não vamos mais, cancelad*, suspendemos o plano, voltamos atrás, voltar atrás, revogamos, retiramos, foi retirado, descartamos, fica como está`,
  ),
  postponed: phrases(
    'adiad*, adiamento, adiamos, prorrog*, posterga*, nova data, estendid* até, prazo ampliado, mais prazo',
  ),
  reminder: phrases(
    `se ainda não, ainda não fez, prestes a vencer, vence em breve, lembrete, lembramos, relembr*, como anunciad*, como já informad*, já anunciad*, não esqueça, não se esqueça, último aviso, conforme comunicad*, conforme anunciad*, ainda falta*, vale repetir, vale lembrar, como avisamos, já avisamos, já em vigor, em vigor desde, todo ano, todos os anos, anual, ainda não, ainda está, pendente*, segundo aviso, reforçamos`,
  ),
  'nothing-new': phrases(
    `nenhuma obrigação nova, nenhuma nova exigência, nada de novo, não há novidade*, não traz nov*, não cria nov*, como todo ano, a regra não muda, sem novas exigências, nada muda, não muda nada, nenhuma regra nova, não cria obrigações, sem mudança, mesmas regras, igual ao ano passado, como todos os anos, caráter informativo, não altera`,
  ),
  consultation: phrases(
    `consulta pública, minuta, contribuições, projeto de lei, proposta de, sem caráter vinculante, não vinculante, audiência pública, tomada de subsídios, guia, cartilha, orientativ*, sugestões, preliminar, estudo, perguntas frequentes`,
  ),
  marketing: phrases(
    `economize, código promocional, oferta exclusiva, prepare-se, não perca, últimas vagas, turbine, inscrições, inscreva-se, grátis, gratuit*, webinar, dicas, história*, inspir*, ganhe, prêmio*, concurso, cupom, cupons, desconto*, aproveite, evento, palestra*, caravana, impulsion*, crescimento, cresç*, venda mais, dobr*, triplic*, sucesso, participe, participou, curso, treinamento, sorteio, campanha, black friday, vagas, novidades, descubra, comemor*, roda de conversa, bônus, depoimento, tendência*, entrada é, oficina, newsletter, nesta edição, café com, live sobre, concorra, brinde, história, entrevista, podcast, inspira*, tendências, vai bombar, passo a passo`,
  ),
  service: phrases(
    `manutenção, instabilidade, atraso*, greve, chuva*, enchente*, feriado*, horário*, indisponí*, normalizad*, resolvid*, suspens* temporariamente, temporariamente, restabelec*, falha, retomad*, já está disponível, corrigid*, lentidão, fora do ar, indisponív*, chuvas, feriado, sem coleta, coletas, fechad*, horário de, nossos técnicos, estamos apurando, desculpas, paralisação`,
  ),
  unchanged: phrases(
    'não muda*, não mudam, sem mudança*, permanece*, continua* igua*, continuam usando, não se altera*, não altera*, não são afetad*, não é afetad*, não afeta*, mantid*, se mantém, mantêm-se, sem alteraç*, não faz* parte, não se aplica*, seguem iguais, segue igual, não sofre*, não há mudança*, continua valendo, continuam valendo, inalterad*',
  ),
  relief: phrases(
    'isent*, isenção, dispens*, não será mais necessári*, não precisa mais, reduzid*, redução, flexibiliz*, simplific*, mais prazo, gratuit*, ampliad*',
  ),
  obligation: phrases(
    'deve, devem, deverá, deverão, é necessário, obrigatóri*, obrigação, precisa*, exig*, tem que, têm que, só poderão, será pedid*, terá, terão, certifique-se, é preciso',
  ),
  prohibition: phrases(
    'proibid*, não pode*, não poderá*, vedad*, não é permitid*, não são permitid*, não será aceit*, não serão aceit*, não serão mais, só poderá*, impedid*',
  ),
  request: phrases(`por favor, pedimos, solicitamos, certifique-se, favor`),
  action: phrases(
    `envie, enviar, cadastre*, cadastrar, atualize*, atualizar, preench*, confirme, confirmar, regulariz*, informe, informar, verifique, apresent*, solicite, anexe, aceite, precisa*, deve*, adeque, faça, declare, declarar, registr*, responda, faz isso, faça isso`,
  ),
  'penalty-severe': phrases(
    'suspensão da conta, conta suspensa, conta será suspensa, suspensão, suspens*, bloqueio da conta, bloquead*, encerramento da conta, retenção de valores, valores retidos, apreens*, apreendid*, recall, definitiv*, penal, rescisão, banid*, congelad*',
  ),
  'penalty-serious': phrases(
    'multa*, sanção, sanções, removid*, remoção, pausad*, desativad*, inativad*, penalidade*, ocult*, excluíd*, retirad*, infraç*',
  ),
  'penalty-light': phrases(
    'advertência*, pontos, menor exposição, perde exposição, acréscimo, contam como atraso, relevância',
  ),
  everyone: phrases(
    'todos os vendedores, todas as lojas, todas as categorias, todos os anúncios, todos os produtos, todos os lojistas, qualquer vendedor, todas as vendas, todos os estados, todos os pedidos',
  ),
  faq: phrases('perguntas frequentes, faq, perguntas e respostas, dúvidas frequentes'),
  boilerplate: phrases(
    'mensagem automática, não responda, aviso legal |, privacidade |, você recebeu este, cancelar inscrição, central de ajuda |',
  ),
  start: phrases(
    `a partir de, a partir do dia, a partir do, desde, com efeito a partir de, em vigor a partir de, em vigor em, vigência, vigência a partir de, válido a partir de, início em, começa em, vigora a partir de, será atualizado em, serão atualizados em, será atualizada em, serão atualizadas em`,
  ),
  on: phrases('em, no dia, dia, do dia'),
  'in-force': phrases(
    `em vigor, entra em vigor, entrará em vigor, entram em vigor, entrarão em vigor, passa a valer, passam a valer, vale a partir, valem a partir, vigora*, vigência, se aplica*, aplica-se, aplicam-se, será aplicad*, obrigatóri*, começa*, só poderão, será, serão, deverão, passa*, muda*, deixará, valer, entrada em vigor, início da vigência, começa a valer, início`,
  ),
  deadline: phrases(
    'até, até o dia, até dia, antes de, antes do dia, no máximo até, prazo:, prazo até, prazo final, o mais tardar, impreterivelmente até, limite, data limite, vão até, em até, dentro de, até o final de',
  ),
  'deadline-after': phrases('no máximo, impreterivelmente'),
  latest: phrases(
    `o mais tardar, no máximo, data limite, prazo, último dia, impreterivelmente, fim do prazo, encerramento`,
  ),
  after: phrases(`após, depois de, após o dia`),
  'start-after': phrases(`em vigor`),
  past: phrases(
    'publicad*, desde então, última atualização, atualizad* em, aprovad*, assinad*, anunciad*, versão, de data, datad*, sancionad*, editad*, já desde, promulgad*',
  ),
  event: phrases(
    `webinar, palestra*, evento, live, ao vivo, curso, treinamento, oficina, caravana, encontro, sessão, conferência, na feira, feira de, feiras`,
  ),
  example: phrases('exemplo, por exemplo, suponha, imagine'),
  'old-date': phrases(
    'inicialmente, originalmente, prevista para, previsto para, em vez de, data anterior, estava previst*, antes prevista',
  ),
  'new-date': phrases('nova data, agora, passa para, adiad* para, prorrogad* até, prorrogad* para, para'),
  validity: phrases(
    'pedidos feitos, pedidos realizados, compras feitas, válido até, válida até, disponível até, inscrições vão até, inscrições até, pedidos anteriores, criados antes, período de transição, até lá, vendas realizadas',
  ),
  others: phrases('estados-membros, o congresso, o conselho, o senado, o parlamento'),
  'new-users': phrases('novos vendedores, novas contas, novos usuários, novos lojistas'),
  'existing-users': phrases(
    'vendedores atuais, contas existentes, usuários atuais, vendedores já cadastrados',
  ),
};

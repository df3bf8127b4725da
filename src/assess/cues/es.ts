import { type LanguageCues, phrases } from './cue.js';

export const es: LanguageCues = {
  rule: phrases(
    `regla*, norma*, política*, condiciones, términos, requisito*, reglamento*, directiva*, criterio*, umbral*, procedimiento, contrato, obligaciones, estándar*`,
  ),
  change: phrases(
    `modific*, cambi*, actualiz*, aumenta*, sube*, subirá*, reduc*, baja*, pasa de, pasa a, pasará*, sustitu*, reemplaz*, en lugar de, hasta ahora, dejará*, ya no, deja de, nuevas condiciones, nueva tarifa, revis*, elimin*, antes era*, amplía, endurec*`,
  ),
  new: phrases(
    `nueva norma, nuevas normas, nuevo requisito, nuevos requisitos, obligatori*, será obligatori*, implementa*, introduc*, se exigirá, se pedirá, solo podrán, entra en vigor, nueva política, por primera vez, se incorpora, pagarán`,
  ),
  formerly: phrases(
    `hasta ahora, hasta hoy, antes, anteriormente, actualmente, en lugar de, en vez de, ya no, frente a, era, eran, dejará de, dejarán de, deja de, pasa de, pasan de, vigente hasta, anterior*`,
  ),
  first: phrases(
    `por primera vez, estrenamos, creamos, incorporamos, sumamos, introducimos, implementamos, nueva obligación, nuevo requisito, nuevos requisitos, nueva regla, nuevas reglas, nueva política, pasa a ser obligatorio, será obligatorio, será obligatoria, obligatorio, no existía, hasta ahora no, ponemos en marcha, lanzamos, lanzamiento, se añade, se crea, se crean`,
  ),
  law: phrases(
    `ley, real decreto*, reglamento (ue), directiva (ue), ministerio, agencia tributaria, comisión europea, decreto, resolución, código, aduana*, autoridad*, boletín oficial, sat, sunat, dian, servicio de impuestos, superintendencia, profeco, cofepris, norma oficial, gobierno, real decreto, reglamento, directiva, diario oficial, boe, código fiscal, afip, arca, hacienda, impuesto*, legal, normativa, tribunal, congreso, orden ministerial, norma`,
  ),
  withdrawn: phrases(
    `no se aplicará, no entrará en vigor, queda sin efecto, sin efecto, se cancela, retiramos, se retira la medida, descart*, hemos decidido no, no seguirá adelante, anulamos, queda anulad*, no se implementará, derogad*, decidimos no, no seguiremos adelante, damos marcha atrás, marcha atrás, quedan sin efecto, cancelamos, cancelad*, retirad*, renunciamos, descartamos, desistimos, no habrá, se anula, abandonamos`,
  ),
  postponed: phrases(
    `aplaz*, pospon*, pospuest*, prórroga, prorrog*, se amplía el plazo, amplía el plazo, ampliación del plazo, se retrasa, retrasamos, nueva fecha, posterg*, difier*`,
  ),
  reminder: phrases(
    `recuerda, recuerde, recuerden, como te informamos, como les informamos, si todavía no, si aún no, recordatorio, recordamos, te recordamos, les recordamos, como anunciamos, como ya anunciamos, ya anunciad*, no olvides, último aviso, como se informó, aún falta*, todavía no, le recordamos, no lo olvides, como avisamos, ya avisamos, todos los años, como cada año, cada año, anual, pendiente*, aún no, ya está en vigor, ya vigente, en vigor desde, vigente desde, segundo aviso`,
  ),
  'nothing-new': phrases(
    `no se añaden requisitos, no se agregan requisitos, no hay requisitos nuevos, ningún requisito nuevo, ninguna obligación nueva, no hay novedades, nada nuevo, no añade, no introduce, como cada año, no cambia la norma, no supone nuevas, sin requisitos nuevos, no incorpora, no hay cambios, sin cambios, no crea obligaciones, mismos requisitos, las mismas reglas, igual que el año pasado, como todos los años, con fines divulgativos, no modifica`,
  ),
  consultation: phrases(
    `consulta pública, audiencia pública, borrador, anteproyecto, proyecto de, observaciones, comentarios hasta, no vinculante*, guía orientativa, directrices, sin carácter vinculante, guía, guía para, con fines informativos, divulgativ*, proyecto de ley, alegaciones, no vinculante, preliminar, recopila, folleto, preguntas frecuentes, propuesta, estudio de mercado, aportaciones`,
  ),
  marketing: phrases(
    `ahorra, código promocional, oferta exclusiva, potencia, prepárate para, imperdible, inscríbete, inscripción, inscripciones, gratis, gratuit*, webinar, taller, consejos, trucos, historia*, inspir*, sorte*, gana, ganador*, premio*, cupón, cupones, descubre, aprovecha, hot sale, buen fin, impuls*, multiplic*, vende más, crecimiento, crecer, evento, feria, te esperamos, cuéntanos, participa*, charla*, curso*, tendencia*, éxito, bonific*, crédito, saldo, regalo, campaña, temporada, oferta relámpago, comparte, únete, empezó, despacha, duplic*, triplic*, secreto, newsletter, boletín, agenda, charla, meetup, café, sorteo, descuent*, regístrate, novedades, temporada alta, impulsa, multiplica, tendencias, entrevista, podcast, oferta*, sin costo`,
  ),
  service: phrases(
    `mantenimiento, incidencia*, caída del sistema, retraso*, demora*, huelga*, paro, lluvias, tormenta*, nieve, festivo*, feriado*, horario*, suspendid* temporalmente, restablec*, resuelt*, no disponible, intermitencia*, inundaci*, temporal, fallo, ya está disponible, solucionad*, estamos viendo, con retraso, funcionan con normalidad, funciona con normalidad, nuestros ingenieros, interrupción, caída, intermiten*, suspensión de recolecciones, sin recolección, días inhábiles, cerrado*, cierre, bloqueo*, huelga, restablecid*, disculpas`,
  ),
  unchanged: phrases(
    `no cambia*, no se modifica*, sin cambios, no se ven afectad*, no se ve afectad*, no afecta*, se mantiene*, permanece*, siguen igual, sigue igual, continúa* igual, no varía*, no altera*, no incide*, continúan vigentes, sigue vigente, no sufre*, no está* incluid*, quedan igual, queda igual, no se altera*, sigue* siendo`,
  ),
  relief: phrases(
    `exent*, exonera*, elimina la obligación, ya no será necesario, ya no es necesario, se reduce, reducción, flexibiliz*, simplific*, exención, sin costo, sin coste, se elimina el cargo, más plazo, amplía el plazo`,
  ),
  obligation: phrases(
    `debe, deben, deberá*, debes, tienes que, tiene que, hay que, obligatori*, obligación, obligados, exig*, es necesario, necesari*, requier*, asegúrate, asegúrese, deberás, llevarán, tendrán que`,
  ),
  prohibition: phrases(
    `prohib*, no podrá*, no puede*, no se permit*, no se admit*, no está permitid*, ya no se acept*, no se aceptar*, nunca, solo podrán, queda prohibid*, no debe*, vedad*, no permitid*`,
  ),
  request: phrases(`por favor, te pedimos, le pedimos, les pedimos, rogamos, asegúrate, debes, recuerda`),
  action: phrases(
    `envía, enviar, envíe*, carga, cargar, sube, complet*, actualiza, actualizar, registr*, inscrib*, presentar, presenta*, confirma*, verifica*, adjunta*, indica*, revisa, revisar, acepta*, elimina, retira, solicita*, declara*, debe*, tienes que, por favor, aport*, designar, rellen*, ingres*, responde*, subir, regulariz*, hazlo, hágalo, completa, confirma, firma`,
  ),
  'penalty-severe': phrases(
    `cierre de la cuenta, cerrar la cuenta, suspensión de la cuenta, cuenta suspendida, suspensión, suspend*, inhabilit*, retención de fondos, retendr*, congela*, definitiv*, decomis*, incaut*, retirada del producto, penal, bloqueo de la cuenta, rescisión, expuls*`,
  ),
  'penalty-serious': phrases(
    `multa*, sanción, sanciones, sanciona*, retirar*, pausad*, pausar*, desactiv*, ocult*, eliminad*, dadas de baja, de baja, penaliza*, quedarán en borrador, bloque*, infracción*`,
  ),
  'penalty-light': phrases(
    'advertencia*, puntos, menor visibilidad, pierde* exposición, recargo, menos visibilidad, amonesta*',
  ),
  everyone: phrases(
    'todos los vendedores, todas las publicaciones, todas las categorías, todos los productos, todas las ventas, cualquier vendedor, cada publicación, todas las ofertas',
  ),
  faq: phrases('preguntas frecuentes, faq, preguntas y respuestas'),
  boilerplate: phrases(
    'mensaje automático, aviso legal |, no respondas, no responda, centro de ayuda:, privacidad |, cancelar suscripción, recibes este mensaje, este es un mensaje',
  ),
  start: phrases(
    `a partir del, a partir de, desde el, desde, con efecto desde, con efectos desde, con efecto a partir del, vigente desde, en vigor el, en vigor desde, efectivo el, efectivo desde, a contar del, comienza el, comenzará el, empieza el, regirá desde, rige desde, a partir del día, se actualizará el, se actualizarán el, cambiará el, cambiarán el`,
  ),
  on: phrases('el, del, el día, al'),
  'in-force': phrases(
    `en vigor, entra en vigor, entrará en vigor, entrarán en vigor, entran en vigor, vigencia, vigente, rige, regirá*, se aplica*, aplicar*, será aplicable, aplicable, surte efecto, surtirá efecto, obligatori*, comienza*, comenzará*, empieza*, pagarán, modificamos, cambia*, pasará*, será, serán, deberá*, dejará*, tener adaptad*, podrán, cobr*, adaptados, entrada en vigor, inicio de aplicación, comienza, empieza`,
  ),
  deadline: phrases(
    `antes del, antes de, hasta el, hasta, a más tardar el, a más tardar, como máximo el, como muy tarde el, fecha límite:, fecha límite, plazo hasta el, dentro de, en un plazo de, no más tarde del, vence el, previo al, plazo:, hasta el día, para el`,
  ),
  'deadline-after': phrases('a más tardar, como máximo, fecha límite'),
  latest: phrases(
    `a más tardar, como muy tarde, como máximo, fecha límite, el plazo, último día, fin del plazo, cierre del plazo, plazo hasta`,
  ),
  after: phrases(`después del, posterior al, posteriores al, tras el`),
  'start-after': phrases(`en vigor`),
  past: phrases(
    `publicad*, publicado el, desde hace, última actualización, actualizado el, aprobad*, firmad*, anunciad*, versión, de fecha, fecha de publicación, adoptad*, emitid*, ya desde, está disponible desde, promulgad*, vigente hasta`,
  ),
  event: phrases(
    'webinar, taller, sesión, sesiones, charla, feria, evento, en vivo, conferencia, capacitación, encuentro, seminario, curso, directo, mesa redonda',
  ),
  example: phrases('ejemplo, por ejemplo, supongamos, imagina'),
  'old-date': phrases(
    'inicialmente, originalmente, prevista para, previsto para, en lugar del, tenían de plazo, antes fijada, estaba previst*, pasa del, anterior fecha, en principio, anunciada para',
  ),
  'new-date': phrases(
    'nueva fecha, ahora, pasa al, al, hasta el nuevo, finalmente, se aplaza al, se aplaza hasta, se traslada al, se pospone al, se pospone hasta',
  ),
  validity: phrases(
    'pedidos realizados, compras realizadas, válido hasta, válida hasta, vigente hasta, disponible hasta, pedidos anteriores, compras anteriores, creadas antes, publicadas antes, ventas anteriores, inscripciones hasta, periodo transitorio, hasta entonces, ventas realizadas',
  ),
  others: phrases('estados miembros, el consejo, el parlamento, la comisión europea, el congreso'),
  'new-users': phrases('nuevos vendedores, nuevos usuarios, cuentas nuevas, vendedores nuevos'),
  'existing-users': phrases(
    'vendedores actuales, usuarios actuales, cuentas existentes, vendedores existentes, vendedores ya registrados',
  ),
};

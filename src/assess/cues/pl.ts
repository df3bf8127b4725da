import { type LanguageCues, phrases } from './cue.js';

export const pl: LanguageCues = {
  rule: phrases(
    'regulamin*, zasad*, polityk*, warunk*, wymog*, wymóg, wymagan*, umow*, kryteri*, standard*, rozporządzeni*, dyrektyw*, próg, progi, załącznik*',
  ),
  change: phrases(
    'zmian*, zmieni*, aktualiz*, podwyż*, podnos*, podnies*, wzrost*, wzrośnie, rośnie, obniż*, spad*, zastęp*, zastąp*, dotychczas, zamiast, już nie, nie będzie już, nowy regulamin, nowe warunki, wycof*, skrac*, skróc*, wydłuż*, likwid*, modyfik*, przestaj*, zaostrz*',
  ),
  new: phrases(
    'wprowadza*, wprowadz*, nowe zasady, nowy wymóg, nowe wymagania, obowiązkow*, nowa opłata, nowe obowiązki, nowy obowiązek, po raz pierwszy, będzie wymagan*, będą wymagan*',
  ),
  formerly: phrases(
    `dotychczas, dotąd, do tej pory, obecnie, zamiast, wcześniej, poprzednio, już nie, nie będzie już, był, była, było, były, dziś, aktualnie, poprzedni*`,
  ),
  first: phrases(
    `po raz pierwszy, wprowadzamy, zostanie wprowadz*, zacznie obowiązywać, nowy obowiązek, nowy wymóg, nowe wymaganie, nowa zasada, nowe zasady, staje się obowiązkow*, będzie obowiązkow*, uruchamiamy, startujemy, wymagamy, nie istniał*, dodajemy, tworzymy`,
  ),
  law: phrases(
    `ustaw*, rozporządzeni*, dyrektyw*, ministerstw*, uokik, urząd*, krajowa administracja skarbowa, kas, sejm*, komisja europejska, przepis*, kodeks*, dziennik ustaw, uodo, inspekcj*, celn*, ustawa, ustawy, ustawę, rozporządzenie, senat, prezydent podpisał, ministerstwo, minister, urząd, przepisy, podatek, vat, nowelizacj*, sąd, wyrok, obowiązek ustawowy`,
  ),
  withdrawn: phrases(
    `rezygnujemy, nie wejdzie w życie, nie wprowadzimy, wycofujemy się, wycofana, odwołujemy, anulujemy, odstępujemy, nie zostanie wprowadz*, nie będzie wprowadz*, wycofaliśmy, odwołuj*, odwołan*, anuluj*, anulowan*, nie wejdzie, nie wejdą, nie będzie, odstąpi*, zostaje po staremu, uchylamy, uchylon*`,
  ),
  postponed: phrases(
    'przesun*, przesuw*, odrocz*, przełoż*, przekład*, wydłużamy termin, nowy termin, przedłuż*, później niż',
  ),
  reminder: phrases(
    `jeśli jeszcze nie, jeszcze nie uzupełni*, wkrótce wygasa, przypomin*, przypomnieni*, jak informowaliśmy, jak zapowiedzie*, wcześniej informowa*, nie zapomnij, ponownie, ostatni dzwonek, wciąż brakuje, jeszcze raz, przypomnienie, przypominamy, jak pisaliśmy, jak zapowiadaliśmy, zapowiedzian*, już obowiązuje, obowiązuje od, co roku, coroczn*, nadal brakuje, jeszcze nie, ostatnie przypomnienie, pamiętaj*`,
  ),
  'nothing-new': phrases(
    `nie wprowadza nowych, bez nowych obowiązków, żadnych nowych, nic nowego, zasady się nie zmieniają, nie zmienia zasad, jak co roku, tak jak w ubiegłym roku, nie zmienia, nic się nie zmienia, bez zmian względem, nie nakłada, żadnych nowych obowiązków, tak samo jak rok temu, te same zasady, nie wprowadza zmian, charakter informacyjny`,
  ),
  consultation: phrases(
    `konsultacj*, projekt ustawy, projekt rozporządzenia, projekt wytycznych, uwagi można, niewiążąc*, opini*, wytyczne, projekt, poradnik, wyjaśnieni*, wytyczn*, uwagi, zgłaszać uwagi, opinie, pierwsze czytanie, stanowisko, informacyjn*, mógłby, mogłyby, prekonsultacj*`,
  ),
  marketing: phrases(
    `oszczędź, kod rabatowy, nie przegap, ostatnie miejsca, weź udział, przewodnik, webinar*, zapisz się, zapisy, bezpłatn*, za darmo, porad*, wskazówk*, histori*, inspir*, wygra*, nagrod*, konkurs*, rabat*, kupon*, promocj*, akcj*, odkryj, skorzystaj, zyskaj, zwiększ, wzrost sprzedaży, sukces*, spotkani*, targi, wydarzen*, szkoleni*, kurs*, dołącz, smart! week, opowied*, podwoi*, trend*, bon*, zaprasza*, sezon, świąteczn*, newsletter, śniadanie, kawa, konkurs, wygraj, gratis, bonus, prezent, historia, wywiad, podcast, zapraszamy, do zobaczenia, festiwal`,
  ),
  service: phrases(
    `prace techniczne, przerwa techniczna, awari*, opóźnien*, usunięt*, naprawion*, święt*, godziny pracy, strajk*, śnieg*, powód*, tymczasow*, niedostępn*, wznow*, przywrócon*, utrudnien*, dni wolne, burz*, wichur*, obserwujemy, opóźni*, przerw*, prace serwisowe, chwilow*, kurierzy, nie odbierają, odbiory, długi weekend, święta, nieczynn*, zamknięt*, strajk, śnieżyc*, przepraszamy, godziny`,
  ),
  unchanged: phrases(
    'bez zmian, nie zmienia się, nie zmieniają się, nie zmieni się, nie zmienią się, pozostaje bez, pozostają bez, pozostają te same, pozostaje ten sam, pozostaje taka sama, nie dotyczy, nie dotyczą, nie wpływa, nie ma wpływu, nadal obowiązuj*, tak jak dotychczas, pozostaj*, nie obejmuje, nie obejmują, jak dotychczas, niezmienion*',
  ),
  relief: phrases(
    'zwoln*, zwalnia*, łagodz*, obniżamy, niższ*, nie trzeba już, nie będzie już wymagan*, uprosz*, rezygnujemy z opłaty, ulg*, skraca formalności, nie musisz już',
  ),
  obligation: phrases(
    'musi, muszą, musisz, należy, obowiązek, obowiązan*, obowiązkow*, wymagan*, trzeba, konieczn*, powinien, powinna, powinny, powinni, wymaga, wymagają, ma siedem dni, ma obowiązek, zobowiązan*',
  ),
  prohibition: phrases(
    'zakaz*, zabron*, nie wolno, nie można, nie mogą, nie może, niedozwolon*, niedopuszczaln*, nie będzie można, nie akceptuj*, nie przyjm*',
  ),
  request: phrases(`prosimy, proszę, upewnij się`),
  action: phrases(
    `prosimy, uzupełn*, prześlij, przesłać, przesłanie, wypełn*, potwierdź, potwierdz*, zaktualizuj*, dodaj, dodać, zgłoś, zgłosić, sprawdź, zarejestruj*, złóż, złożyć, podaj, podać, dostarcz*, wskaż, przekaż*, zaakceptuj*, usuń, należy, musi, muszą, trzeba, dostosuj*, zrób to, poprawić`,
  ),
  'penalty-severe': phrases(
    'zablokuj*, zablokowan*, blokad*, rozwiązani* umowy, wypowiedzeni*, zawieś*, zawiesz*, zamrożeni*, wstrzyman* wypłat, zajęci*, wycofanie z rynku, zamknięci* konta, trwale, karn*, usunięci* konta',
  ),
  'penalty-serious': phrases(
    'kara, kary, karę, usunięt*, usuniemy, usunięci*, zakończona, zakończymy, ukryt*, sankcj*, grzywn*, ogranicz*, wyłącz*, wstrzym*',
  ),
  'penalty-light': phrases('ostrzeżeni*, punkt*, niższa pozycja, dopłat*, upomnieni*'),
  everyone: phrases(
    'wszyscy sprzedawcy, wszystkich sprzedawców, wszystkie oferty, wszystkich ofert, wszystkie kategorie, każdy sprzedawca, wszystkie produkty, wszystkich kategorii, wszystkim sprzedającym',
  ),
  faq: phrases('najczęściej zadawane pytania, pytania i odpowiedzi, faq, częste pytania'),
  boilerplate: phrases(
    'wiadomość automatyczna, nie odpowiadaj, polityka prywatności |, wypisz się, otrzymujesz tę wiadomość, kontakt |',
  ),
  start: phrases(
    'od, od dnia, z dniem, począwszy od, obowiązuje od, obowiązują od, wchodzi w życie, wejdzie w życie, wejdą w życie, wchodzą w życie, ze skutkiem od, ze skutkiem na dzień',
  ),
  on: phrases('w dniu, dnia, na, w'),
  'in-force': phrases(
    `wchodzi w życie, wejdzie w życie, wchodzą w życie, wejdą w życie, w życie, obowiązuj*, obowiązyw*, zmienia się, zmieniają się, zmieni się, zmieniamy, zacznie, zaczną, rozpoczyna*, stosuje się, stosowan*, będzie, będą, musi, muszą, wprowadzamy, wzrośnie, kończy, wejście w życie, początek obowiązywania`,
  ),
  deadline: phrases(
    'do, do dnia, najpóźniej do, najpóźniej, nie później niż do, nie później niż, przed, termin:, termin do, termin upływa, w terminie do, do końca, w ciągu',
  ),
  'deadline-after': phrases('włącznie, to ostateczny termin'),
  latest: phrases(
    `najpóźniej, nie później niż, ostateczny termin, termin, ostatni dzień, koniec terminu, zamknięcie`,
  ),
  after: phrases(`po, po dniu`),
  'start-after': phrases(`w życie`),
  past: phrases(
    'opublikowan*, od momentu, z dnia, przyjęt*, uchwalon*, podpisan*, aktualizacja:, ostatnia aktualizacja, zaktualizowan*, wersja, ogłoszon*, ogłoszono, wydan*',
  ),
  event: phrases(
    'webinar*, spotkani*, szkoleni*, targi, konferencj*, transmisj*, warsztat*, sesj*, na żywo, wydarzen*',
  ),
  example: phrases('przykład, na przykład, np.'),
  'old-date': phrases(
    'pierwotnie, początkowo, wcześniej planowan*, zamiast, miał wejść, miały wejść, dotychczasowy termin, planowan*, pierwotny',
  ),
  'new-date': phrases('teraz, nowy termin, przesunięt* na, przesuwamy na, odroczon* do, na, przełożon* na'),
  validity: phrases(
    'zamówienia złożone, złożone przed, ważn* do, dostępn* do, zapisy do, promocja trwa, zamówień złożonych, okres przejściowy, obowiązuje do, zakupy dokonane, do tego czasu',
  ),
  others: phrases('państwa członkowskie, państw członkowskich, parlament, komisja europejska, sejm'),
  'new-users': phrases('nowi sprzedawcy, nowych sprzedawców, nowych użytkowników, nowe konta'),
  'existing-users': phrases(
    'obecni sprzedawcy, obecnych sprzedawców, dotychczasowi sprzedawcy, obecnych użytkowników',
  ),
};

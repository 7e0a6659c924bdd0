/** Kyrgyz messages of the calendar: anniversaries, terms and suspensions. */
import type { PageTranslation } from '../../message-types';

export const ky: PageTranslation<'calendar'> = {
  introduction:
    'Күчүндө турган байланыштардын мааракелери (ар бир беш жылда), жакында бүтө турган мөөнөттөр жана убактылуу токтотулган байланыштар. Күн булакта айтылган жерде гана көрсөтүлөт.',
  thisMonth: 'Бул айда: {month}',
  thisYear: 'Быйыл калган айларда: {year}',
  nextYear: 'Эмдиги жылы: {year}',
  wholeYear: '{year}, айы көрсөтүлгөн эмес',
  noAnniversary: 'Чыпкаларга туура келген маараке жок.',
  today: 'бүгүн',
  years: '{count, plural, one {# жыл} other {# жыл}}',
  months: '{count, plural, one {# ай} other {# ай}}',
  lessThanMonth: 'бир айдан аз',
  atLeast: 'кеминде {duration}',
  terms: 'Он эки айдын ичинде бүтө турган мөөнөттөр',
  noTerm: 'Чыпкаларга туура келгендердин ичинде он эки айда бүтө турган мөөнөт жок.',
  suspended: 'Убактылуу токтотулган байланыштар',
  noSuspended: 'Чыпкаларга туура келгендердин ичинде убактылуу токтотулган байланыш жок.',
  onlyPlace: '{place} гана',
  allPlaces: 'Бардык жерлерди көрсөтүү',
  leapDay: '29-февралы жок жылда анын мааракеси 28-февралга туура келет.',
  subscribe: 'Календардан жазылуу',
  takeFile: 'Календарь файлын жүктөп алуу',
  allSubscription: 'Шаарлар байланыштарынын мааракелери',
  placeSubscription: 'Мааракелер: {place}',
  subscriptionText:
    'Күчүндө турган байланыштардын быйылкы жана кийинки он жылдагы мааракелери, булактар атаган күндөрдө.',
  subscribeHow: 'Календарь кийинки он жылдын күнү белгилүү мааракелерин көрсөтүп турат.',
  placeTitle: 'Мааракелер',
  all: 'Бардык мааракелер',
  changesFeed: '{name}: өзгөрүүлөр',
  added: 'Кошулду: {pair}',
  corrected: 'Оңдолду: {pair}',
  removed: 'Алынып салынды: {pair}',
  suspendedTie: 'Убактылуу токтотулду: {pair}',
  endedTie: 'Токтотулду: {pair}',
};

/** Kazakh messages of the calendar: anniversaries, terms and suspensions. */
import type { PageTranslation } from '../../message-types';

export const kk: PageTranslation<'calendar'> = {
  introduction:
    'Күшіндегі байланыстардың мерейтойлары (әр бес жыл сайын), жақында бітетін мерзімдер және уақытша тоқтатылған байланыстар. Күн дереккөзде айтылған жерде ғана көрсетіледі.',
  thisMonth: 'Осы айда: {month}',
  thisYear: 'Биылғы қалған айларда: {year}',
  nextYear: 'Келесі жылы: {year}',
  wholeYear: '{year}, айы көрсетілмеген',
  noAnniversary: 'Сүзгілерге сай келетін мерейтой жоқ.',
  today: 'бүгін',
  years: '{count, plural, one {# жыл} other {# жыл}}',
  months: '{count, plural, one {# ай} other {# ай}}',
  lessThanMonth: 'бір айдан аз',
  atLeast: 'кемінде {duration}',
  terms: 'Он екі ай ішінде бітетін мерзімдер',
  noTerm: 'Сүзгілерге сай келетіндердің ішінде он екі айда бітетін мерзім жоқ.',
  suspended: 'Уақытша тоқтатылған байланыстар',
  noSuspended: 'Сүзгілерге сай келетіндердің ішінде уақытша тоқтатылған байланыс жоқ.',
  onlyPlace: 'Тек {place}',
  allPlaces: 'Барлық орындарды көрсету',
  leapDay: '29 ақпаны жоқ жылда оның мерейтойы 28 ақпанға келеді.',
  subscribe: 'Күнтізбеден жазылу',
  takeFile: 'Күнтізбе файлын жүктеп алу',
  allSubscription: 'Қалалар байланыстарының мерейтойлары',
  placeSubscription: 'Мерейтойлар: {place}',
  subscriptionText:
    'Күшіндегі байланыстардың биылғы және келесі он жылдағы мерейтойлары, дереккөздер атаған күндерде.',
  subscribeHow: 'Күнтізбе келесі он жылдың күні белгілі мерейтойларын көрсетіп тұрады.',
  placeTitle: 'Мерейтойлар',
  all: 'Барлық мерейтойлар',
  changesFeed: '{name}: өзгерістер',
  added: 'Қосылды: {pair}',
  corrected: 'Түзетілді: {pair}',
  removed: 'Алып тасталды: {pair}',
  suspendedTie: 'Уақытша тоқтатылды: {pair}',
  endedTie: 'Тоқтатылды: {pair}',
};

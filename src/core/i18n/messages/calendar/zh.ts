/** Chinese messages of the calendar: anniversaries, terms and suspensions. */
import type { PageTranslation } from '../../message-types';

export const zh: PageTranslation<'calendar'> = {
  introduction:
    '有效关系的逢五逢十周年、即将到期的协议，以及处于暂停状态的关系。只有来源写明日期时，这里才给出具体日期。',
  thisMonth: '本月：{month}',
  thisYear: '今年其他月份：{year}',
  nextYear: '明年：{year}',
  wholeYear: '{year}，月份不详',
  noAnniversary: '没有符合筛选条件的周年纪念。',
  today: '今天',
  years: '{count, plural, other {#年}}',
  months: '{count, plural, other {#个月}}',
  lessThanMonth: '不到一个月',
  atLeast: '至少{duration}',
  terms: '十二个月内到期',
  noTerm: '符合筛选条件的关系中，没有在十二个月内到期的。',
  suspended: '暂停中的关系',
  noSuspended: '符合筛选条件的关系中，没有处于暂停状态的。',
  onlyPlace: '仅{place}',
  allPlaces: '显示所有地点',
  leapDay: '2月29日的周年，在没有这一天的年份记在2月28日。',
  subscribe: '在日历中订阅',
  takeFile: '下载日历文件',
  allSubscription: '城市关系周年',
  placeSubscription: '{place}：周年',
  subscriptionText: '有效关系在今年及今后十年的逢五逢十周年，日期以来源所写为准。',
  subscribeHow: '日历将显示今后十年内日期明确的逢五逢十周年。',
  placeTitle: '周年',
  all: '全部周年',
};

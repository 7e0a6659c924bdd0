/** Chinese messages of the page with the relationships in numbers. */
import type { PageTranslation } from '../../message-types';

export const zh: PageTranslation<'insights'> = {
  counted:
    '这里统计的是有文章记载、且通过地图筛选的关系；此处没有的关系，并不表示不存在。每个数字和条形都通向只显示这些关系的地图。',
  share:
    '“{title}”所列且通过筛选的 {listed} 项关系中，有 {documented} 项在此有文章记载，占 {percent}%。',
  basis: '有文章记载：{relationships}，截至{date}',
  table: '以表格显示数字',
  showAll: '显示全部 {count} 项',
  showFewer: '显示较少',
  tie: '关系类型',
  all: '全部',
  years: '年份',
  periodsTitle: '开始的与中断的',
  periodsText:
    '横线以上是当期开始或续签的关系，横线以下是当期被暂停或终止、且到期末未恢复的关系。自然到期和日期不明的不显示；年份和状态筛选在此不起作用。',
  periodLength: '时段长度',
  byDecade: '按十年',
  byYear: '按年',
  begun: '开始',
  standingsTitle: '关系的现状',
  standingsText: '一项关系按其包含的每种类型各计一次。',
  livesTitle: '关系能维持多久',
  livesText:
    '每一百项关系中，在首次签约若干年后仍然存续的有多少。多数关系尚未结束，没有人知道还会延续多久：这样的关系只计到可以观察的时间为止（卡普兰-迈耶估计；色带为 95% 置信区间）。被暂停的关系不算结束；当天即告完成的交往不计在内。年份和状态筛选在此不起作用。这些是根据同类全部关系得出的估计，没有筛选能单独显示其中一部分：关系名称和最后一列通向同类的全部关系。',
  livesUnknown:
    '{tie}：有 {unknown} 项未计入，因为没有来源说明其开始或结束的时间。其中 {ended} 项已经结束，因此关系看起来比实际维持得更久。',
  yearsSince: '首次签约后的年数',
  ended: '已结束',
  after: '{years} 年后',
  shareWithLimits: '{share}({limits})',
  median: '半数超过',
  medianNotReached: '尚不可知：结束的不到一半',
  medianYears: '{years} 年（{limits}）',
  placesTitle: '各城市的关系数',
  countriesTitle: '各国的关系数',
  countriesText: '两国之间的关系在两国各计一次。',
  betweenTitle: '国家之间',
  topicsTitle: '主题',
  topicsText: '一项关系按其每个主题各计一次。',
  distancesTitle: '相距多远',
  distancesText:
    '半数关系的距离超过 <half>{median} 公里</half>。最远的是<link>{pair}</link>，{distance} 公里。',
  stepsTitle: '地点之间的步数',
  stepsText:
    '沿着伙伴关系，{places} 个地点中有 {connected} 个可以互相到达。有路可通的两地之间平均 {mean} 步，最多 {most}：<link>{from} – {to}</link>。地图上没有筛选能单独显示彼此相通的地点；每一行通向一个例子。',
  steps: '{count, plural, other {# 步}}',
  stepsExample: '{steps}：{from} – {to}',
  placePairs: '地点对',
};

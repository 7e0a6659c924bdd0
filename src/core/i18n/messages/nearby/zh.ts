/** Chinese messages of what is offered where a search finds nothing. */
import type { PageTranslation } from '../../message-types';

export const zh: PageTranslation<'nearby'> = {
  spelling: '其他写法',
  cities: '{country}的城市',
  country: '{count, plural, other {显示全部#座城市}}',
  registers: '在未打开的名录中',
  inRegister: '{count, plural, other {“{title}”中#条}}',
  missing: '缺少某对关系？',
  add: '添加关系',
};

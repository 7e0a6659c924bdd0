/** Chinese messages of stories. */
import type { PageTranslation } from '../../message-types';

export const zh: PageTranslation<'story'> = {
  stories: '故事',
  progress: '第 {step} 步，共 {count} 步',
  previous: '上一步',
  next: '下一步',
  leave: '退出故事',
  back: '返回故事（{progress}）',
  loading: '正在加载故事……',
  failed: '故事未能加载',
};

/** English messages of stories. */

export const en = {
  stories: 'Stories',
  progress: '{step} of {count}',
  previous: 'Previous step',
  next: 'Next step',
  leave: 'Leave the story',
  back: 'Back to the story, {progress}',
  loading: 'Loading the story …',
  failed: 'The story did not load',
};

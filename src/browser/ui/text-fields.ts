/** A selector of the elements that a reader types text into. */
export const textFields =
  'input:not([type="range"], [type="radio"], [type="checkbox"]), textarea, [contenteditable="true"]';

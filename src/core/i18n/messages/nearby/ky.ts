/** Kyrgyz messages of what is offered where a search finds nothing. */
import type { PageTranslation } from '../../message-types';

export const ky: PageTranslation<'nearby'> = {
  spelling: 'Башкача жазылышы',
  cities: 'Өлкөнүн шаарлары: {country}',
  country: '{count, plural, one {# шаарды көрсөтүү} other {Бардык # шаарды көрсөтүү}}',
  registers: 'Өчүрүлгөн тизмелерде',
  inRegister: '{count, plural, one {«{title}» тизмесинде #} other {«{title}» тизмесинде #}}',
  missing: 'Байланыш жокпу?',
  add: 'Байланыш кошуу',
};

/** Kazakh messages of what is offered where a search finds nothing. */
import type { PageTranslation } from '../../message-types';

export const kk: PageTranslation<'nearby'> = {
  spelling: 'Басқаша жазылуы',
  cities: 'Елдің қалалары: {country}',
  country: '{count, plural, one {# қаланы көрсету} other {Барлық # қаланы көрсету}}',
  registers: 'Өшірілген тізімдерде',
  inRegister: '{count, plural, one {«{title}» тізімінде #} other {«{title}» тізімінде #}}',
  missing: 'Байланыс жоқ па?',
  add: 'Байланыс қосу',
};

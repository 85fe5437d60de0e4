import { rememberFor } from '../kernel/remember';
import type { Template } from '../templates/template';
import type { SubmittedForm } from './submission';

/** The forms of a template by the year they speak of. */
const formsOn = rememberFor<Template, Map<number | undefined, SubmittedForm>>(() => new Map());

/** The form of a template as it is used in a year: one object for all submissions that are made on it. */
export function formOn(template: Template, year: number | undefined): SubmittedForm {
  const forms = formsOn(template);
  const { id: templateId, family, title, items, rules } = template;
  const form = forms.get(year) ?? { templateId, family, title, year, items, rules };
  forms.set(year, form);
  return form;
}

import type { NameOf } from '../text/recognition';
import { useCatalogue } from './catalogue-context';
import { useTexts } from './texts-context';

/** Names registered templates as people do; an id that is not in the catalogue stays as it is. */
export function useTemplateName(): NameOf {
  const catalogue = useCatalogue();
  const { templateName } = useTexts();
  return (id) => {
    const template = catalogue.find((one) => one.id === id);
    return template === undefined ? id : templateName(template);
  };
}

import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
} from '@fluentui/react-components';
import type { ReactNode } from 'react';

/** A thing that can be done, shown when it is asked for. */
export interface Tool {
  readonly name: string;
  readonly title: string;
  readonly panel: ReactNode;
}

/** Things that can be done, each behind its title. */
export function ToolsSection({ tools }: { readonly tools: readonly Tool[] }): ReactNode {
  return (
    <Accordion collapsible multiple>
      {tools.map(({ name, title, panel }) => (
        <AccordionItem key={name} value={name}>
          <AccordionHeader as="h2">{title}</AccordionHeader>
          <AccordionPanel>{panel}</AccordionPanel>
        </AccordionItem>
      ))}
    </Accordion>
  );
}

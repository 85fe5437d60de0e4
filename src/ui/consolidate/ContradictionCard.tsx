import { Radio, RadioGroup } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { nameOfSubmission } from '../../domain/consolidate/detail-of';
import type { Template } from '../../domain/templates/template';
import { itemText } from '../text/items';
import { useCardStyles } from './card.styles';
import { settle } from './decide';
import { FigureTable } from './FigureTable';
import type { Contradiction } from './find-contradictions';
import { useOpenSet } from './open-set';
import { useWords } from './use-words';

/** So many items are compared side by side; where more differ, nobody needs them to choose. */
const MOST = 12;
const NONE = '';

interface ContradictionCardProps {
  readonly contradiction: Contradiction;
  readonly template: Template;
}

/** Forms of one unit with different figures side by side; the user takes one of them, or none. */
export function ContradictionCard(props: ContradictionCardProps): ReactNode {
  const { contradiction } = props;
  const { notices } = useWords().pane;
  const styles = useCardStyles();
  const { session } = useOpenSet();
  const { parties, chosen } = contradiction;
  const [first] = parties;
  const keys = parties.map(({ key }) => key);
  const title = notices.conflict(first === undefined ? '' : nameOfSubmission(first.submission));
  return (
    <li className={styles.card}>
      <h3 className={styles.title}>{title}</h3>
      <Comparison {...props} title={title} />
      <RadioGroup
        aria-label={title}
        value={chosen ?? NONE}
        onChange={(_, { value }) =>
          session.decide((decisions) =>
            settle(
              decisions,
              keys,
              keys.find((key) => key === value),
            ),
          )
        }
      >
        {parties.map(({ key, submission }) => (
          <Radio key={key} value={key} label={notices.take(submission.source.file)} />
        ))}
        <Radio value={NONE} label={notices.takeNone} />
      </RadioGroup>
    </li>
  );
}

function Comparison({
  contradiction,
  template,
  title,
}: ContradictionCardProps & { readonly title: string }): ReactNode {
  const { notices } = useWords().pane;
  const styles = useCardStyles();
  const { parties, items } = contradiction;
  return (
    <>
      <FigureTable
        title={title}
        columns={[notices.item, ...parties.map(({ submission }) => submission.source.file)]}
        lines={items.slice(0, MOST).map(({ code, stated }) => ({
          key: code,
          cells: [
            itemText(template, code),
            ...stated.map((text) => (text === '' ? notices.blank : text)),
          ],
        }))}
      />
      {items.length > MOST && (
        <p className={styles.paragraph}>{notices.moreItems(items.length - MOST)}</p>
      )}
    </>
  );
}

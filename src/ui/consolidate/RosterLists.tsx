import { Button } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { ExpectedUnit, RosterMatch } from '../../domain/consolidate/match-roster';
import { useTexts } from '../shared/texts-context';
import { useCardStyles } from './card.styles';
import { useConsolidatePanelStyles } from './consolidate-panel.styles';
import { confirmName } from './decide';
import { useOpenSet } from './open-set';
import { useWords } from './use-words';

/** So many names stand in a list; the sheet 报送情况 has them all. */
const MOST = 100;

/** 应报 · 已报 · 未报 · 重报 · 名单外, with the names; names that are nearly one of the roster wait for a word. */
export function RosterLists({ match }: { readonly match: RosterMatch }): ReactNode {
  const { roster } = useWords().pane;
  const styles = useConsolidatePanelStyles();
  const { told } = useOpenSet();
  const { expected, notOnRoster } = match;
  const missing = expected.filter(({ keys }) => keys.length === 0);
  const repeated = expected.filter(({ keys }) => keys.length > 1);
  const uncertain = expected.filter((unit) => unit.uncertain.length > 0);
  const strangers = notOnRoster.map((key) => told?.nameOf(key) ?? key);
  const counts = [
    roster.expected(expected.length),
    roster.received(expected.length - missing.length),
    roster.missing(missing.length),
    roster.repeated(repeated.length),
    roster.stranger(strangers.length),
  ];
  return (
    <>
      <p className={styles.paragraph}>{counts.join(' · ')}</p>
      {uncertain.length > 0 && <UncertainNames units={uncertain} />}
      <Names title={roster.missing(missing.length)} names={missing.map(({ name }) => name)} />
      <Names title={roster.repeated(repeated.length)} names={repeated.map(({ name }) => name)} />
      <Names title={roster.stranger(strangers.length)} names={strangers} />
    </>
  );
}

interface NamesProps {
  readonly title: string;
  readonly names: readonly string[];
}

function Names({ title, names }: NamesProps): ReactNode {
  const styles = useCardStyles();
  const { shortListText } = useTexts();
  if (names.length === 0) return null;
  return (
    <div className={styles.card}>
      <h3 className={styles.title}>{title}</h3>
      <p className={styles.paragraph}>{shortListText(names, MOST)}</p>
    </div>
  );
}

function UncertainNames({ units }: { readonly units: readonly ExpectedUnit[] }): ReactNode {
  const { roster } = useWords().pane;
  const panel = useConsolidatePanelStyles();
  const styles = useCardStyles();
  const { organisationOf, session } = useOpenSet();
  const pairs = units.flatMap(({ name, uncertain }) =>
    uncertain.map((key) => ({ name, key, organisation: organisationOf(key) })),
  );
  return (
    <div className={styles.card}>
      <h3 className={styles.title}>{roster.uncertain(units.length)}</h3>
      <ul className={panel.list}>
        {pairs.slice(0, MOST).map(({ name, key, organisation }) => (
          <li key={`${name}\n${key}`} className={panel.actions}>
            <span className={styles.paragraph}>{roster.maybe(organisation, name)}</span>
            <Button
              size="small"
              onClick={() =>
                session.decide((decisions) => confirmName(decisions, name, organisation))
              }
            >
              {roster.confirm}
            </Button>
          </li>
        ))}
      </ul>
    </div>
  );
}

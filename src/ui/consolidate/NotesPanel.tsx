import { Button } from '@fluentui/react-components';
import { type ReactNode, useMemo, useState } from 'react';
import type { ConsolidationSource } from '../../app/consolidation-source';
import { returnNotes, returnNotesText } from '../../app/return-notes';
import { CopyButton } from '../shared/CopyButton';
import { useTexts } from '../shared/texts-context';
import { useCardStyles } from './card.styles';
import { useConsolidatePanelStyles } from './consolidate-panel.styles';
import { saveFile } from '../shared/save-file';
import { useWords } from './use-words';

/** So many notes are shown at once. */
const PAGE = 20;

/** 退改单: for each unit what it must correct, to be pasted into a message, and all of them as one file. */
export function NotesPanel({ source }: { readonly source: ConsolidationSource }): ReactNode {
  const words = useWords();
  const { notes: named } = words.pane;
  const { buttons } = useTexts().pane;
  const panel = useConsolidatePanelStyles();
  const styles = useCardStyles();
  const [most, setMost] = useState(PAGE);
  const notes = useMemo(
    () => returnNotes({ ...source, words: words.notes }),
    [source, words.notes],
  );
  const rest = notes.length - most;
  if (notes.length === 0) return <p className={panel.paragraph}>{named.none}</p>;
  const all = (): string => returnNotesText(notes);
  return (
    <div className={panel.section}>
      <p className={panel.paragraph}>{named.count(notes.length)}</p>
      <div className={panel.actions}>
        <CopyButton label={named.copyAll} text={all} />
        {/* The mark at the front tells old editors of Windows that it is UTF-8. */}
        <Button onClick={() => saveFile(named.fileName, `\uFEFF${all()}`, 'text/plain')}>
          {named.saveAll}
        </Button>
      </div>
      <ul className={panel.list}>
        {notes.slice(0, most).map(({ organisation, text }, at) => (
          <li key={`${organisation} ${String(at)}`} className={styles.card}>
            <h3 className={styles.title}>{organisation}</h3>
            <p className={styles.lines}>{withoutName(text)}</p>
            <div className={panel.actions}>
              <CopyButton size="small" label={named.copyOne(organisation)} text={() => text} />
            </div>
          </li>
        ))}
      </ul>
      {rest > 0 && (
        <Button appearance="subtle" onClick={() => setMost(most + PAGE)}>
          {buttons.showMore(Math.min(rest, PAGE))}
        </Button>
      )}
    </div>
  );
}

/** The note without its first line, the unit's name, which stands above it here. */
function withoutName(text: string): string {
  return text.slice(text.indexOf('\n') + 1);
}

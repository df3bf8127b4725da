import { Hr } from '@react-email/hr';
import { messages } from '../../show/messages.js';
import type { RenderOptions } from '../../show/options.js';
import type { BriefView } from '../../show/view/brief.js';
import { inLanguage } from '../../text/texts.js';
import { ListedChange } from './listed-change.js';
import { Chip, Command, Headline, Layout, Paragraph, Small } from './parts.js';
import { badColour, goodColour, severityColours, styles } from './theme.js';

const toneColours = {
  ...severityColours,
  trouble: badColour,
  good: goodColour,
  calm: severityColours.low,
} satisfies Record<BriefView['tone'], string>;

/** A bundle of changes, a channel that fails, a step of a case. */
export function BriefMail(props: { readonly view: BriefView; readonly options: RenderOptions }) {
  const { view, options } = props;
  const { colon, change, brief, listSeparator } = inLanguage(messages, options.language);
  const colour = toneColours[view.tone];
  return (
    <Layout language={options.language} title={view.title} preview={view.summary} colour={colour}>
      <Small>
        <Chip colour={colour}>{view.chip}</Chip>
      </Small>
      <Headline>{view.title}</Headline>
      {view.summary === '' ? null : <Paragraph>{view.summary}</Paragraph>}
      {view.lines.map((line, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: static markup is never updated
        <ListedChange key={index} line={line} language={options.language} command={line.command} />
      ))}
      {view.more === undefined ? null : <Small>{view.more}</Small>}
      {view.people?.length ? <Paragraph>{brief.calledFor(view.people.join(listSeparator))}</Paragraph> : null}
      <Hr className="rw-line" style={styles.rule} />
      {view.notes.map((note) => (
        <Paragraph key={note}>{note}</Paragraph>
      ))}
      {view.commands.map(({ label, command }) => (
        <Command key={command} label={label} command={command} colon={colon} />
      ))}
      <Small>{change.timezone(options.timezone)}</Small>
    </Layout>
  );
}

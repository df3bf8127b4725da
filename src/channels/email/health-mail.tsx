import { messages } from '../../show/messages.js';
import type { RenderOptions } from '../../show/options.js';
import { sourceLine } from '../../show/text/names.js';
import type { HealthView } from '../../show/view/health.js';
import type { KeyFact } from '../../show/view/key-fact.js';
import { inLanguage } from '../../text/texts.js';
import { Buttons, Chip, Command, FactPanel, Headline, Layout, Paragraph, Small } from './parts.js';
import { badColour, goodColour } from './theme.js';

export function HealthMail(props: { readonly view: HealthView; readonly options: RenderOptions }) {
  const { view, options } = props;
  const { health: texts, change, colon } = inLanguage(messages, options.language);
  const failing = view.state === 'failing';
  const facts: KeyFact[] = [{ label: texts.problem, value: view.problem.name }];
  for (const fact of view.facts) facts.push({ label: fact.label, value: fact.text });
  const colour = failing ? badColour : goodColour;
  return (
    <Layout language={options.language} title={view.headline} preview={view.problem.name} colour={colour}>
      <Small>
        <Chip colour={colour}>{failing ? texts.chipFailing : texts.chipRecovered}</Chip>
        {`\u00a0 ${sourceLine(view.source)}`}
      </Small>
      <Headline>{view.headline}</Headline>
      <FactPanel facts={facts} />
      <Small>&nbsp;</Small>
      <Paragraph>{view.consequence}</Paragraph>
      <Small>{view.problem.message}</Small>
      <Small>{view.shownUrl}</Small>
      <Small>&nbsp;</Small>
      <Buttons links={[{ href: view.url, label: texts.openPage }]} />
      {failing ? <Command label={view.step.label} command={view.step.command} colon={colon} /> : null}
      <Small>{change.timezone(options.timezone)}</Small>
    </Layout>
  );
}

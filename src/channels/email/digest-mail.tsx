import { Column } from '@react-email/column';
import { Hr } from '@react-email/hr';
import { Row } from '@react-email/row';
import { Section } from '@react-email/section';
import { Text } from '@react-email/text';
import { messages } from '../../show/messages.js';
import type { RenderOptions } from '../../show/options.js';
import type { DigestGroup, DigestView } from '../../show/view/digest.js';
import { inLanguage } from '../../text/texts.js';
import { ListedChange } from './listed-change.js';
import { Bullets, Command, Headline, Layout, Paragraph, Small, Title } from './parts.js';
import { badColour, goodColour, severityColours, styles } from './theme.js';

export function DigestMail(props: { readonly view: DigestView; readonly options: RenderOptions }) {
  const { view, options } = props;
  const { digest: texts, more, colon, aside } = inLanguage(messages, options.language);
  const overdue = view.groups.some((group) => group.key === 'overdue');
  const colour = overdue ? badColour : view.quiet ? goodColour : severityColours.low;
  return (
    <Layout language={options.language} title={view.title} preview={view.summary} colour={colour}>
      <Small>RuleWatch · 规则哨</Small>
      <Headline>{view.title}</Headline>
      <Paragraph>{view.summary}</Paragraph>
      {view.notes.map((note) => (
        <Paragraph key={note}>⚠️ {note}</Paragraph>
      ))}
      {view.found === undefined ? null : (
        <Paragraph>
          {texts.foundLabel}
          {colon}
          {view.found}
        </Paragraph>
      )}
      <Ledger view={view} label={texts.ledger} />
      {view.groups.map((group) => (
        <Group key={group.key} group={group} options={options} />
      ))}
      {view.trouble.length === 0 ? null : (
        <>
          <Title>{texts.trouble + aside(String(view.trouble.length + view.moreTrouble))}</Title>
          <Bullets
            lines={view.trouble.map((source) => `${source.name} — ${source.problem} · ${source.since}`)}
          />
          {view.moreTrouble === 0 ? null : <Small>{more(view.moreTrouble)}</Small>}
        </>
      )}
      {view.certificates.length === 0 ? null : (
        <>
          <Title>{texts.certificates + aside(String(view.certificateCount))}</Title>
          <Bullets
            lines={view.certificates.map(({ name, when, over, about }) => (
              <>
                <strong>{name}</strong>
                {' — '}
                <span className={over ? 'rw-near' : 'rw-text'} style={over ? styles.near : {}}>
                  {when}
                </span>
                {about === '' ? '' : ` · ${about}`}
              </>
            ))}
          />
          {view.moreCertificates === 0 ? null : <Small>{more(view.moreCertificates)}</Small>}
          {view.toldCertificates === '' ? null : <Small>{view.toldCertificates}</Small>}
        </>
      )}
      <Hr className="rw-line" style={styles.rule} />
      <Small>{view.watched}</Small>
      {view.allRead === undefined ? null : <Small>{view.allRead}</Small>}
      <Small>{inLanguage(messages, options.language).change.timezone(options.timezone)}</Small>
    </Layout>
  );
}

function Ledger(props: { readonly view: DigestView; readonly label: string }) {
  return (
    <Section className="rw-panel" style={styles.panel}>
      <Row>
        <Column style={styles.panelInner}>
          <Text className="rw-muted" style={styles.small}>
            {props.label}
          </Text>
          <Row>
            {props.view.ledger.map((entry) => (
              <Column key={entry.state} style={styles.ledgerCell}>
                <Text className="rw-text" style={styles.count}>
                  {entry.count}
                </Text>
                <Text className="rw-muted" style={styles.small}>
                  {entry.name}
                </Text>
              </Column>
            ))}
          </Row>
        </Column>
      </Row>
    </Section>
  );
}

function Group(props: { readonly group: DigestGroup; readonly options: RenderOptions }) {
  const { group, options } = props;
  return (
    <>
      <Title>{group.title + inLanguage(messages, options.language).aside(String(group.count))}</Title>
      {group.lines.map((line, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: static markup is never updated
        <ListedChange key={index} line={line} language={options.language} />
      ))}
      {group.rest === undefined ? null : (
        <Command
          label={group.rest.text}
          command={group.rest.command}
          colon={inLanguage(messages, options.language).colon}
        />
      )}
    </>
  );
}

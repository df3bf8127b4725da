import { Column } from '@react-email/column';
import { Hr } from '@react-email/hr';
import { Row } from '@react-email/row';
import { Section } from '@react-email/section';
import { Text } from '@react-email/text';
import { Fragment } from 'react';
import { messages } from '../../show/messages.js';
import type { RenderOptions } from '../../show/options.js';
import { sourceLine } from '../../show/text/names.js';
import { reasonText } from '../../show/text/reasons.js';
import type { ChangeView } from '../../show/view/change.js';
import type { ItemView, OwnerGroup } from '../../show/view/checklist.js';
import type { ListingsView } from '../../show/view/listings.js';
import type { MachineTextView } from '../../show/view/machine-text.js';
import { inLanguage } from '../../text/texts.js';
import { type AttachedFile, emailMessages } from './messages.js';
import {
  Bullets,
  Buttons,
  Chip,
  Command,
  Difference,
  FactPanel,
  Headline,
  Layout,
  Paragraph,
  SafeLink,
  Small,
  Title,
} from './parts.js';
import { severityColours, styles } from './theme.js';

export function ChangeMail(props: {
  readonly view: ChangeView;
  readonly options: RenderOptions;
  readonly files: readonly AttachedFile[];
}) {
  const { view, options, files } = props;
  const texts = inLanguage(messages, options.language).change;
  const colour = severityColours[view.severity];
  const { facts } = view;
  const preview = facts.map((fact) => `${fact.label} ${fact.value} ${fact.aside ?? ''}`).join(' · ');
  return (
    <Layout language={options.language} title={view.headline} preview={preview} colour={colour}>
      <Small>
        <Chip colour={colour}>{view.severityName}</Chip>
        {`\u00a0 ${[sourceLine(view.source), view.kind].join(' · ')}`}
      </Small>
      <Headline>{view.headline}</Headline>
      <Paragraph>
        {view.pageUrl === undefined ? (
          view.pageTitle
        ) : (
          <SafeLink href={view.pageUrl}>{view.pageTitle}</SafeLink>
        )}
      </Paragraph>
      {view.topics === '' ? null : <Small>{view.topics}</Small>}
      <FactPanel facts={facts} />
      <Differences view={view} options={options} />
      {view.machineText === undefined ? null : <MachineWritten view={view.machineText} />}
      {view.mustDo.length === 0 ? null : (
        <>
          <Title>{texts.mustDo}</Title>
          <Bullets lines={view.mustDo} />
        </>
      )}
      {view.owners.length === 0 ? null : <Title>{texts.checklist}</Title>}
      {view.owners.map((owner) => (
        <Owner key={`${owner.roleName} ${owner.person ?? ''}`} owner={owner} options={options} />
      ))}
      {view.listings === undefined ? null : <Listings listings={view.listings} options={options} />}
      {view.severityReasons.length === 0 ? null : (
        <>
          <Title>{texts.whySeverity(view.severityName)}</Title>
          <Bullets lines={view.severityReasons.map((reason) => reasonText(reason, options))} />
        </>
      )}
      <Hr className="rw-line" style={styles.rule} />
      <Buttons
        links={[
          { href: view.answerUrl, label: texts.answer },
          { href: view.caseUrl, label: texts.openCase },
          { href: view.pageUrl, label: texts.openPage },
          { href: view.translateUrl, label: texts.openTranslated },
          { href: view.roomUrl, label: texts.openRoom },
          { href: view.evidenceUrl, label: texts.openEvidence },
        ]}
      />
      <Attached files={files} options={options} />
      <Footer view={view} options={options} />
    </Layout>
  );
}

function Differences(props: { readonly view: ChangeView; readonly options: RenderOptions }) {
  const { view, options } = props;
  const texts = inLanguage(messages, options.language);
  if (view.highlights.length === 0 && view.omitted === 0) return null;
  return (
    <>
      <Title>{view.highlightsTitle}</Title>
      {view.highlights.map((excerpt, index) => (
        <Difference
          // biome-ignore lint/suspicious/noArrayIndexKey: static markup is never updated
          key={index}
          label={view.announcement ? '' : texts.ops[excerpt.op]}
          excerpt={excerpt}
        />
      ))}
      {view.omitted === 0 ? null : <Small>{texts.change.moreDifferences(view.omitted)}</Small>}
    </>
  );
}

function MachineWritten(props: { readonly view: MachineTextView }) {
  const { label, summary, translations } = props.view;
  return (
    <Section className="rw-panel" style={styles.panel}>
      <Row>
        <Column style={styles.panelInner}>
          <Small>{label}</Small>
          {summary === undefined ? null : <Paragraph>{summary}</Paragraph>}
          <Bullets lines={translations.map(({ text }) => text)} />
        </Column>
      </Row>
    </Section>
  );
}

function Listings(props: { readonly listings: ListingsView; readonly options: RenderOptions }) {
  const { listings, options } = props;
  const { listings: texts, colon, more } = inLanguage(messages, options.language);
  return (
    <>
      <Title>{listings.headline}</Title>
      {listings.possible === undefined ? null : <Small>{listings.possible}</Small>}
      <Bullets
        lines={listings.worst.map((listing) => (
          <>
            <strong>{listing.sku}</strong> {listing.title}
            <br />
            <span className="rw-muted" style={styles.aside}>
              {listing.about}
            </span>
          </>
        ))}
      />
      {listings.more === 0 ? null : <Small>{more(listings.more)}</Small>}
      {listings.worst.length === 0 ? null : (
        <>
          <Small>{texts.attached}</Small>
          <Command label={texts.wholeList} command={listings.command} colon={colon} />
        </>
      )}
    </>
  );
}

function Owner(props: { readonly owner: OwnerGroup; readonly options: RenderOptions }) {
  const { owner, options } = props;
  const { change: texts, aside } = inLanguage(messages, options.language);
  return (
    <Section>
      <Row>
        <Column className="rw-line" style={styles.owner}>
          <Text className="rw-text" style={styles.ownerName}>
            <strong>{owner.roleName}</strong>
            {` · ${owner.person ?? texts.nobody}${owner.assigned === undefined ? '' : aside(owner.assigned)} · `}
            <span className={owner.overdue ? 'rw-near' : 'rw-text'} style={owner.overdue ? styles.near : {}}>
              <strong>{texts.due(owner.due)}</strong>
              {owner.overdue ? aside(texts.overdue) : ''}
            </span>
          </Text>
          <Section>
            {owner.items.map((item) => (
              <Item key={item.question} item={item} options={options} />
            ))}
          </Section>
          {owner.more === 0 ? null : <Small>{texts.moreItems(owner.more)}</Small>}
        </Column>
      </Row>
    </Section>
  );
}

function Item(props: { readonly item: ItemView; readonly options: RenderOptions }) {
  const { item, options } = props;
  const { change: texts, colon, aside } = inLanguage(messages, options.language);
  return (
    <Row>
      <Column className="rw-muted" style={styles.box}>
        ☐
      </Column>
      <Column style={styles.item}>
        <Text className="rw-text" style={styles.itemText}>
          {item.question}
          {item.due === undefined ? null : <strong>{aside(texts.due(item.due))}</strong>}
        </Text>
        {item.proof === '' ? null : <Small>{`${texts.proof}${colon}${item.proof}`}</Small>}
        {item.facts.map((fact) => (
          <Small key={fact}>{fact}</Small>
        ))}
        {item.because === '' ? null : <Small>{aside(item.because).trim()}</Small>}
      </Column>
    </Row>
  );
}

function Attached(props: { readonly files: readonly AttachedFile[]; readonly options: RenderOptions }) {
  const { files, options } = props;
  const { colon, aside } = inLanguage(messages, options.language);
  if (files.length === 0) return null;
  return (
    <Small>
      {inLanguage(emailMessages, options.language).attached + colon}
      {files.map(({ name, about }, index) => (
        <Fragment key={name}>
          {index === 0 ? '' : ' · '}
          <span className="rw-text" style={styles.fileName}>
            {name}
          </span>
          {aside(about)}
        </Fragment>
      ))}
    </Small>
  );
}

function Footer(props: { readonly view: ChangeView; readonly options: RenderOptions }) {
  const { view, options } = props;
  const { change: texts, colon, aside } = inLanguage(messages, options.language);
  return (
    <>
      <Command label={texts.acknowledge} command={view.acknowledgeCommand} colon={colon} />
      <Command label={texts.showAll} command={view.evidenceCommand} colon={colon} />
      <Small>{`${texts.source}${colon}${view.source.name}${aside(view.origin)}`}</Small>
      <Small>
        {`${texts.detected}${colon}${view.detected}`}
        {view.previous === undefined ? '' : ` · ${texts.previous} ${view.previous}`}
      </Small>
      <Small>{texts.timezone(options.timezone)}</Small>
    </>
  );
}

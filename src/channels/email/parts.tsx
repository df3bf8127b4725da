import { Body } from '@react-email/body';
import { Button } from '@react-email/button';
import { Column } from '@react-email/column';
import { Container } from '@react-email/container';
import { Head } from '@react-email/head';
import { Heading } from '@react-email/heading';
import { Html } from '@react-email/html';
import { Link } from '@react-email/link';
import { Preview } from '@react-email/preview';
import { Row } from '@react-email/row';
import { Section } from '@react-email/section';
import { Text } from '@react-email/text';
import type { ReactNode } from 'react';
import type { UiLanguage } from '../../domain/vocabulary.js';
import type { Excerpt } from '../../show/text/excerpt.js';
import type { KeyFact } from '../../show/view/key-fact.js';
import { styleSheet, styles } from './theme.js';

/** The frame of every mail: one column, at most 600 px wide, with a bar in the colour of what it is about. */
export function Layout(props: {
  readonly language: UiLanguage;
  readonly title: string;
  /** What a mailbox shows behind the subject. */
  readonly preview: string;
  readonly colour: string;
  readonly children: ReactNode;
}) {
  return (
    <Html lang={props.language}>
      <Head>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="supported-color-schemes" content="light dark" />
        <title>{props.title}</title>
        <style>{styleSheet}</style>
      </Head>
      <Body className="rw-page" style={styles.body}>
        <Preview>{props.preview}</Preview>
        <Container className="rw-card" style={styles.card}>
          <Section>
            <Row>
              <Column style={{ ...styles.bar, backgroundColor: props.colour }}>&nbsp;</Column>
            </Row>
          </Section>
          <Section>
            <Row>
              <Column className="rw-inner" style={styles.inner}>
                {props.children}
              </Column>
            </Row>
          </Section>
        </Container>
      </Body>
    </Html>
  );
}

export function Chip(props: { readonly colour: string; readonly children: string }) {
  return <span style={{ ...styles.chip, backgroundColor: props.colour }}>{props.children}</span>;
}

export function Headline(props: { readonly children: string }) {
  return (
    <Heading as="h1" className="rw-text" style={styles.headline}>
      {props.children}
    </Heading>
  );
}

export function Title(props: { readonly children: ReactNode }) {
  return (
    <Heading as="h2" className="rw-text" style={styles.title}>
      {props.children}
    </Heading>
  );
}

export function Paragraph(props: { readonly children: ReactNode }) {
  return (
    <Text className="rw-text" style={styles.text}>
      {props.children}
    </Text>
  );
}

export function Small(props: { readonly children: ReactNode }) {
  return (
    <Text className="rw-muted" style={styles.small}>
      {props.children}
    </Text>
  );
}

/** Label and value, one below the other, on a tinted ground: what has to be seen first. */
export function FactPanel(props: { readonly facts: readonly KeyFact[] }) {
  return (
    <Section className="rw-panel" style={styles.panel}>
      <Row>
        <Column style={styles.panelInner}>
          <table role="presentation" cellPadding={0} cellSpacing={0} border={0} width="100%">
            <tbody>
              {props.facts.map((fact) => (
                <tr key={`${fact.label} ${fact.value}`}>
                  <Column className="rw-muted" style={styles.factLabel}>
                    {fact.label}
                  </Column>
                  <Column className="rw-text" style={styles.factValue}>
                    <strong>{fact.value}</strong>
                    {fact.aside === undefined ? null : <Aside fact={fact} text={fact.aside} />}
                    {fact.quote === undefined ? null : (
                      <>
                        <br />
                        <span className="rw-muted" style={styles.aside}>
                          {`“${fact.quote}”`}
                        </span>
                      </>
                    )}
                  </Column>
                </tr>
              ))}
            </tbody>
          </table>
        </Column>
      </Row>
    </Section>
  );
}

function Aside(props: { readonly fact: KeyFact; readonly text: string }) {
  if (props.fact.near !== true) return <> · {props.text}</>;
  return (
    <>
      {' · '}
      <span className="rw-near" style={styles.near}>
        {props.text}
      </span>
    </>
  );
}

/** A difference: heading above, words below, `<ins>` and `<del>` around what came and went. */
export function Difference(props: { readonly label: string; readonly excerpt: Excerpt }) {
  const { excerpt, label } = props;
  const heading = [label, excerpt.section].filter((part) => part !== '').join(' · ');
  return (
    <>
      {heading === '' ? null : <Small>{heading}</Small>}
      <Text className="rw-text rw-line" style={styles.quote}>
        <Words excerpt={excerpt} plainAdditions={label === ''} />
      </Text>
    </>
  );
}

function Words(props: { readonly excerpt: Excerpt; readonly plainAdditions: boolean }) {
  return props.excerpt.parts.map((part, index) => {
    const key = `${index} ${part.op}`;
    if (part.op === 'added' && !props.plainAdditions) {
      return (
        <ins key={key} className="rw-ins" style={styles.ins}>
          {part.text}
        </ins>
      );
    }
    if (part.op === 'removed') {
      return (
        <del key={key} className="rw-del" style={styles.del}>
          {part.text}
        </del>
      );
    }
    return <span key={key}>{part.text}</span>;
  });
}

export function Bullets(props: { readonly lines: readonly ReactNode[] }) {
  return (
    <Section>
      {props.lines.map((line, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: static markup is never updated
        <Row key={index}>
          <Column className="rw-muted" style={styles.box}>
            •
          </Column>
          <Column style={styles.item}>
            <Text className="rw-text" style={styles.itemText}>
              {line}
            </Text>
          </Column>
        </Row>
      ))}
    </Section>
  );
}

/** Links to our own addresses alone: `view` has let http and https through, and nothing else. */
export function SafeLink(props: {
  readonly href: string;
  readonly children: string;
  /** One of many: bold in place of underlined. */
  readonly inList?: boolean;
}) {
  const style = props.inList ? styles.listLink : styles.link;
  return (
    <Link className="rw-link" href={props.href} rel="noopener noreferrer" style={style}>
      {props.children}
    </Link>
  );
}

export function Buttons(props: {
  readonly links: readonly { readonly href: string | undefined; readonly label: string }[];
}) {
  return props.links.map(({ href, label }, index) => {
    if (href === undefined) return null;
    const second = index > 0;
    return (
      <Button
        key={label}
        className={second ? 'rw-button rw-second' : 'rw-button'}
        href={href}
        rel="noopener noreferrer"
        style={second ? { ...styles.button, ...secondButton } : styles.button}
      >
        {label}
      </Button>
    );
  });
}

const secondButton = {
  backgroundColor: '#ffffff',
  color: '#0b57a4',
  border: '1px solid #0b57a4',
  padding: '9px 17px',
} as const;

/** A command to type, with what it does. */
export function Command(props: { readonly label: string; readonly command: string; readonly colon: string }) {
  return (
    <Small>
      {props.label}
      {props.colon}
      <code className="rw-text" style={styles.code}>
        {props.command}
      </code>
    </Small>
  );
}

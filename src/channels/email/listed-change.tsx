import { Section } from '@react-email/section';
import { Text } from '@react-email/text';
import type { UiLanguage } from '../../domain/vocabulary.js';
import { messages } from '../../show/messages.js';
import type { DigestLineView } from '../../show/view/digest.js';
import { inLanguage } from '../../text/texts.js';
import { Chip, SafeLink } from './parts.js';
import { severityColours, styles } from './theme.js';

/** One change in a list of several; `command` shows all of it. */
export function ListedChange(props: {
  readonly line: DigestLineView;
  readonly language: UiLanguage;
  readonly command?: string | undefined;
}) {
  const { line, language, command } = props;
  const about = [line.where, line.listings, line.work].filter((part) => part !== '').join(' · ');
  return (
    <Section className="rw-line" style={styles.digestLine}>
      <Text className="rw-text" style={styles.digestHeadline}>
        <Chip colour={severityColours[line.severity]}>{line.label}</Chip>{' '}
        {line.isNew ? (
          <>
            <span className="rw-new" style={styles.newMark}>
              {inLanguage(messages, language).digest.isNew}
            </span>{' '}
          </>
        ) : null}
        {line.url === undefined ? (
          <strong>{line.headline}</strong>
        ) : (
          <SafeLink href={line.url} inList>
            {line.headline}
          </SafeLink>
        )}
      </Text>
      {line.when.length === 0 ? null : <When line={line} />}
      <Text className="rw-muted" style={styles.digestAbout}>
        {about}
        {command === undefined ? null : (
          <>
            {about === '' ? null : <br />}
            <code className="rw-text" style={styles.code}>
              {command}
            </code>
          </>
        )}
      </Text>
    </Section>
  );
}

function When({ line }: { readonly line: DigestLineView }) {
  const [first, ...others] = line.when;
  const rest = others.map((day) => ` · ${day}`).join('');
  return (
    <Text className="rw-text" style={styles.digestWhen}>
      {line.overdue ? (
        <span className="rw-near" style={styles.near}>
          {first}
        </span>
      ) : (
        first
      )}
      {rest}
    </Text>
  );
}

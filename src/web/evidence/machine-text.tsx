import type { PartProps } from './summary.js';

export function MachineWritten({ view: { machineText } }: PartProps) {
  if (machineText === undefined) return null;
  const { label, summary, translations } = machineText;
  return (
    <section>
      <p className="muted">{label}</p>
      {summary === undefined ? null : <p>{summary}</p>}
      <ul>
        {translations.map(({ original, text }) => (
          <li key={original}>
            {text}
            <q className="muted">{original}</q>
          </li>
        ))}
      </ul>
    </section>
  );
}

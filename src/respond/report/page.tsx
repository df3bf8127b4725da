import { renderToStaticMarkup } from 'react-dom/server';
import type { UiLanguage } from '../../domain/vocabulary.js';
import { platformName } from '../../show/text/platform.js';
import { inLanguage } from '../../text/texts.js';
import { printStyle } from '../print-style.js';
import type { Report } from './figures.js';
import { hours, type ReportTable, reportTables } from './rows.js';
import { reportTexts } from './texts.js';

/** The report as one page of HTML that prints, its charts drawn as SVG. */
export function reportPage(report: Report, language: UiLanguage): string {
  const text = inLanguage(reportTexts, language);
  const adapted = report.platforms.flatMap(({ name, toAdapted }) =>
    toAdapted === undefined ? [] : [{ label: platformName(name), value: toAdapted, shown: hours(toAdapted) }],
  );
  const days = report.perDay.map((value, index) => ({
    label: String(index + 1),
    value,
    shown: String(value),
  }));
  const page = (
    <html lang={language}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{text.title(report.month)}</title>
        <style>{printStyle}</style>
      </head>
      <body>
        <main>
          <h1>{text.title(report.month)}</h1>
          {report.all.cases === 0 ? <p>{text.empty}</p> : null}
          {report.all.cases === 0
            ? null
            : reportTables(report, language).map((table) => <Table key={table.title} table={table} />)}
          {report.all.cases === 0 ? null : <Columns title={text.perDay} bars={days} />}
          {adapted.length === 0 ? null : <Bars title={text.toAdaptedChart} bars={adapted} />}
          {report.all.cases === 0 ? null : <p className="muted">{text.note}</p>}
        </main>
      </body>
    </html>
  );
  return `<!doctype html>\n${renderToStaticMarkup(page)}\n`;
}

function Table({ table }: { readonly table: ReportTable }) {
  const [head = [], ...rows] = table.rows;
  return (
    <section>
      <h2>{table.title}</h2>
      <table>
        <thead>
          <tr>
            {head.map((cell) => (
              <th key={cell} scope="col">
                {cell}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([name = '', ...cells]) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              {cells.map((cell, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: static markup is never updated
                <td key={index} className="number">
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

interface Bar {
  readonly label: string;
  readonly value: number;
  readonly shown: string;
}

const WIDTH = 720;
const LABELS = 150;
const ROW = 20;
const HEIGHT = 120;

/** Lying bars, one for each name. */
function Bars({ title, bars }: { readonly title: string; readonly bars: readonly Bar[] }) {
  const most = Math.max(...bars.map(({ value }) => value), 1e-9);
  const room = WIDTH - LABELS - 60;
  return (
    <figure>
      <h2>{title}</h2>
      <svg viewBox={`0 0 ${WIDTH} ${bars.length * ROW}`} width={WIDTH} role="img" aria-label={title}>
        {bars.map(({ label, value, shown }, index) => (
          <g key={label} transform={`translate(0 ${index * ROW})`}>
            <text x={LABELS - 8} y={14} textAnchor="end">
              {label.slice(0, 24)}
            </text>
            <rect x={LABELS} y={4} width={Math.max(1, (value / most) * room)} height={12} />
            <text x={LABELS + (value / most) * room + 6} y={14}>
              {shown}
            </text>
          </g>
        ))}
      </svg>
    </figure>
  );
}

/** Standing bars, one for each day. */
function Columns({ title, bars }: { readonly title: string; readonly bars: readonly Bar[] }) {
  const most = Math.max(...bars.map(({ value }) => value), 1);
  const step = WIDTH / bars.length;
  return (
    <figure>
      <h2>{title}</h2>
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT + 34}`} width={WIDTH} role="img" aria-label={title}>
        {bars.map(({ label, value, shown }, index) => {
          const height = (value / most) * HEIGHT;
          return (
            <g key={label} transform={`translate(${index * step} 0)`}>
              <rect x={2} y={16 + HEIGHT - height} width={step - 4} height={height} />
              {value === 0 ? null : (
                <text x={step / 2} y={12 + HEIGHT - height} textAnchor="middle">
                  {shown}
                </text>
              )}
              <text x={step / 2} y={HEIGHT + 30} textAnchor="middle">
                {label}
              </text>
            </g>
          );
        })}
      </svg>
    </figure>
  );
}

/** The picture of precision over recall, with the points at which the sensitivities stand. */
const [LEFT, TOP, WIDTH, HEIGHT] = [60, 30, 480, 300];
const LEAST = 0.5;

export function curveOf(points, figures) {
  const x = (recall) => (LEFT + (WIDTH * (recall - LEAST)) / (1 - LEAST)).toFixed(1);
  const y = (precision) => (TOP + (HEIGHT * (1 - precision)) / (1 - LEAST)).toFixed(1);
  const shown = points
    .filter(({ recall, precision }) => recall >= LEAST && precision >= LEAST)
    .sort((one, other) => one.recall - other.recall || other.precision - one.precision);
  const line = shown.map(({ recall, precision }) => `${x(recall)},${y(precision)}`).join(' ');
  const ticks = [0.5, 0.6, 0.7, 0.8, 0.9, 1].flatMap((share) => [
    `<line x1="${x(share)}" y1="${TOP}" x2="${x(share)}" y2="${TOP + HEIGHT}" class="grid"/>`,
    `<line x1="${LEFT}" y1="${y(share)}" x2="${LEFT + WIDTH}" y2="${y(share)}" class="grid"/>`,
    `<text x="${x(share)}" y="${TOP + HEIGHT + 18}" text-anchor="middle">${share.toFixed(1)}</text>`,
    `<text x="${LEFT - 8}" y="${Number(y(share)) + 4}" text-anchor="end">${share.toFixed(1)}</text>`,
  ]);
  const marks = Object.entries(figures).flatMap(([name, { recall, precision }]) => [
    `<circle cx="${x(recall)}" cy="${y(precision)}" r="5"/>`,
    `<text x="${Number(x(recall)) - 9}" y="${Number(y(precision)) + 16}" text-anchor="end">${name}</text>`,
  ]);
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 580 390" font-family="sans-serif" font-size="12">
<title>Precision of alerts over recall of rule changes, on pages of services that had no part in the weights</title>
<style>.grid{stroke:#ddd}polyline{fill:none;stroke:#2563eb;stroke-width:2}circle{fill:#b91c1c}text{fill:#333}</style>
<rect width="580" height="390" fill="#fff"/>
${ticks.join('\n')}
<polyline points="${line}"/>
${marks.join('\n')}
<text x="${LEFT + WIDTH / 2}" y="${TOP + HEIGHT + 42}" text-anchor="middle">recall of rule changes</text>
<text x="18" y="${TOP + HEIGHT / 2}" text-anchor="middle" transform="rotate(-90 18 ${TOP + HEIGHT / 2})">precision of alerts</text>
</svg>
`;
}

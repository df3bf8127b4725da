import type { Comparison, Evidence, Measures, WeighedEdit } from '../../domain/change.js';

/** All that the weights are put on, by name; what is not there is nought. */
export type Features = Readonly<Record<string, number>>;

type Weighed = Pick<Comparison, 'verdict' | 'evidence' | 'edits' | 'measures'>;

/** Evidence this strong rests on words of its own. */
const STRONG = 0.5;
/** What is pooled over edits, as the most that one has and as their mean. */
const MOST = ' (most)';
const MEAN = ' (mean)';

/**
 * What a step is known by: what was measured of it as a whole, evidence about the page, how the evidence divides its
 * edits, and, of the edits that change a rule by their evidence (of all, where none does), the most and the mean of
 * each kind of evidence and each measure.
 */
export function featuresOf({ evidence, edits, measures = {} }: Weighed): Features {
  const measured = edits.filter((edit) => edit.measures !== undefined);
  const material = measured.filter(({ verdict }) => verdict === 'material');
  const told = (material.length > 0 ? material : measured).map(factsOf);
  const features: Record<string, number> = { ...measures, ...dividing(measured) };
  for (const { code, strength } of evidence) features[code] = strength;
  for (const name of new Set(told.flatMap(Object.keys))) {
    const values = told.map((facts) => facts[name] ?? 0);
    features[name + MOST] = Math.max(...values);
    features[name + MEAN] = values.reduce((sum, value) => sum + value, 0) / values.length;
  }
  return features;
}

/** The evidence or measure that a feature stands for. */
export function codeOf(feature: string): string {
  return feature.replace(MOST, '').replace(MEAN, '');
}

function factsOf({ evidence, measures = {} }: WeighedEdit): Measures {
  const rules = evidence.filter(isStrongRule).length;
  const against = evidence.filter(({ speaksFor }) => speaksFor !== 'rule').length;
  return {
    ...measures,
    ...Object.fromEntries(evidence.map(({ code, strength }) => [code, strength])),
    ...(rules > 0 && { signs: rules }),
    ...(against > 0 && { against }),
  };
}

function dividing(edits: readonly WeighedEdit[]): Measures {
  const kinds = {
    'edits-strong': edits.filter(
      ({ verdict, evidence }) => verdict === 'material' && evidence.some(isStrongRule),
    ),
    'edits-weak': edits.filter(
      ({ verdict, evidence }) => verdict === 'material' && !evidence.some(isStrongRule),
    ),
    'edits-rewording': edits.filter(({ verdict }) => verdict === 'editorial'),
    'edits-furniture': edits.filter(({ verdict }) => verdict === 'noise'),
  };
  const features: Record<string, number> = {};
  for (const [name, list] of Object.entries(kinds)) {
    if (list.length === 0) continue;
    features[name] = Math.log1p(list.length);
    features[name + MEAN] = list.length / edits.length;
  }
  return features;
}

function isStrongRule({ speaksFor, strength }: Evidence): boolean {
  return speaksFor === 'rule' && strength >= STRONG;
}

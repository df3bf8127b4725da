import type { Site } from '../../site.js';
import { kaufgutFees } from './fees.js';
import { kaufgutSafety } from './safety.js';

export const kaufgut: Site = {
  id: 'kaufgut',
  name: 'Kaufgut',
  tagline: 'Kaufgut Händlerportal',
  language: 'de',
  layout: 'classic',
  colour: '#7f1d1d',
  nav: ['Händler werden', 'Konditionen', 'Richtlinien', 'Versand', 'Hilfe'],
  related: [
    'Angebote per Datei hochladen',
    'Kategorien richtig wählen',
    'Händlerbewertungen verstehen',
    'Retouren bearbeiten',
    'Schnittstelle: erste Schritte',
  ],
  promos: [
    'Jetzt auch nach Österreich verkaufen – ohne Mehrkosten',
    'Hervorgehobene Angebote: 30 Euro Startguthaben',
  ],
  pages: [kaufgutFees, kaufgutSafety],
};

import type { Site } from '../../site.js';
import { registerDuties } from './duties.js';

export const produktregister: Site = {
  id: 'produktregister',
  name: 'Stiftung Produktregister',
  tagline: 'Zentrales Verzeichnis der Hersteller',
  language: 'de',
  layout: 'portal',
  colour: '#374151',
  nav: ['Aktuelles', 'Informationen', 'Registrierung', 'Verzeichnis', 'Kontakt'],
  related: [
    'Glossar der wichtigsten Begriffe',
    'Benutzerkonto einrichten',
    'Bevollmächtigte: Antworten auf häufige Fragen',
    'Verzeichnis der registrierten Hersteller',
  ],
  promos: [
    'Neu: Erklärfilm zur Registrierung in vier Sprachen',
    'Online-Sprechstunde jeden Donnerstag um 14 Uhr',
  ],
  pages: [registerDuties],
};

/** A rule with a mark on it. */
export const siteIcon = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="7" fill="#0b57a4"/><path d="M9 10h14M9 16h8M9 22h6" stroke="#fff" stroke-width="2.6" stroke-linecap="round"/><path d="m17 21 3 3 5-6" fill="none" stroke="#ffd08a" stroke-width="2.6" stroke-linecap="round" stroke-linejoin="round"/></svg>
`;

import { expect, test } from 'vitest';
import { csvOf } from '../../src/text/csv.js';
import { markdownTable } from '../../src/text/markdown-table.js';

const hostile = [
  ['title', 'by'],
  ['=cmd|"x"!A1', '@li'],
  ['a | b\n<script>alert(1)</script> ![x](https://h.example)', '费用'],
];

test('a spreadsheet takes no value for a formula, and gets every character', () => {
  expect(csvOf(hostile)).toBe(
    '\ufeff"title","by"\r\n"\'=cmd|""x""!A1","\'@li"\r\n"a | b\n<script>alert(1)</script> ![x](https://h.example)","费用"\r\n',
  );
});

test('a table in Markdown shows texts as they are written: no column, tag, link or image comes from them', () => {
  const [head, rule, first, second] = markdownTable(hostile).split('\n');
  expect(head).toBe('| title | by |');
  expect(rule).toBe('| --- | --- |');
  expect(first).toBe('| =cmd\\|"x"\\!A1 | @li |');
  expect(second).toBe(
    '| a \\| b \\<script\\>alert\\(1\\)\\</script\\> \\!\\[x\\]\\(https://h\\.example\\) | 费用 |',
  );
});

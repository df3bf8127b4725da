import type { LocalizedText } from '../../../domain/vocabulary.js';
import type { Examination } from '../../../store/examine.js';
import type { Store } from '../../../store/store.js';
import { type Finding, finding } from './finding.js';

/** How many names are shown. */
const SHOWN = 3;

/** Looks into the data folder: the database, the stored pages, and the sealed copies. */
export async function checkData(store: Store, notices: readonly LocalizedText[]): Promise<Finding[]> {
  const examination = await store.examine();
  return [
    ...notices.map((notice) => finding('state', 'note', notice.en, notice['zh-CN'])),
    checkDatabase(examination),
    checkBodies(examination),
    checkCopies(examination),
    ...checkSetAside(examination),
  ];
}

function checkDatabase({ problems }: Examination): Finding {
  if (problems.length === 0) {
    return finding('database', 'ok', 'sound: integrity, references, schema', '完好：完整性、引用、结构');
  }
  const named = problems.slice(0, SHOWN).join('; ');
  return finding(
    'database',
    'problem',
    `damaged: ${named}. Stop RuleWatch, and put a backup in its place with \`rulewatch restore DIR --force\`, or move rulewatch.db out of the folder: the sealed copy in it takes its place`,
    `已损坏：${named}。请停止 RuleWatch，用 \`rulewatch restore 目录 --force\` 恢复备份，或将 rulewatch.db 移出目录：会改用其中的封存副本`,
  );
}

function checkBodies({ bodies }: Examination): Finding {
  const { total, checked, missing, damaged } = bodies;
  const counted = `${checked}/${total}`;
  if (missing.length + damaged.length === 0) {
    return finding(
      'bodies',
      'ok',
      `stored pages: ${total} there, ${counted} read and whole`,
      `已保存的页面：${total} 个齐全，已读取 ${counted} 个且完好`,
    );
  }
  const named = [...missing, ...damaged].slice(0, SHOWN).join(', ');
  return finding(
    'bodies',
    'problem',
    `stored pages: ${missing.length} of ${total} missing, ${damaged.length} of ${checked} read damaged (${named}…). The next check fetches those of current versions again once the damaged files are deleted; older ones come back from a backup`,
    `已保存的页面：${total} 个中缺失 ${missing.length} 个，读取的 ${checked} 个中损坏 ${damaged.length} 个（${named}…）。删除损坏的文件后，下次检查会重新获取当前版本；旧版本可从备份恢复`,
  );
}

function checkCopies({ copies }: Examination): Finding {
  const unsound = copies.filter(({ problems }) => problems.length > 0);
  const [newest] = copies;
  if (!newest) {
    return finding(
      'copies',
      'note',
      'no sealed copy in the folder yet: the daemon and `check-now` make one; until then use `rulewatch backup`',
      '目录中还没有封存副本：守护进程和 `check-now` 会生成；在此之前请用 `rulewatch backup`',
    );
  }
  if (unsound.length === 0) {
    return finding(
      'copies',
      'ok',
      `${copies.length} sealed, the newest of ${newest.at}`,
      `封存副本 ${copies.length} 份，最新为 ${newest.at}`,
    );
  }
  return finding(
    'copies',
    'problem',
    `${unsound.length} of ${copies.length} sealed copies are damaged: see whether the disk is failing, and use \`rulewatch backup\``,
    `${copies.length} 份封存副本中有 ${unsound.length} 份损坏：请检查磁盘，并使用 \`rulewatch backup\``,
  );
}

function checkSetAside({ setAside }: Examination): Finding[] {
  if (setAside.length === 0) return [];
  const names = setAside.join(', ');
  return [
    finding(
      'copies',
      'note',
      `set aside: ${names}; delete it when you no longer need it`,
      `已另存：${names}；不再需要时可删除`,
    ),
  ];
}

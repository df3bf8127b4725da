import { problemsOf } from '../text/problem.js';

/** What is wrong with the state folder, and the next step. */
export const storeProblems = problemsOf('store', {
  unusable: {
    en: 'The database {path} cannot be opened ({said}). Restore the folder with `rulewatch restore`, or choose another with --data.',
    'zh-CN':
      '数据库 {path} 无法打开（{said}）。请用 `rulewatch restore` 恢复目录，或用 --data 指定其他目录。',
  },
  'disk-full': {
    en: 'The disk that holds {place} is full ({said}). Nothing is damaged and no backup is needed: free some space, and the work goes on where it stopped.',
    'zh-CN': '{place} 所在磁盘已满（{said}）。数据没有损坏，无需恢复备份：释放空间后会从中断处继续。',
  },
  'read-only': {
    en: '{place} cannot be written ({said}). Nothing is damaged and no backup is needed: correct its owner and permissions, mount it writable, or choose another folder with --data.',
    'zh-CN':
      '{place} 无法写入（{said}）。数据没有损坏，无需恢复备份：请修正所有者和权限、以可写方式挂载，或用 --data 指定其他目录。',
  },
  missing: {
    en: '{place} or a file in it is not there any more ({said}). Put it back, bring it back with `rulewatch restore DIR`, or choose another folder with --data.',
    'zh-CN':
      '{place} 或其中的文件已不存在（{said}）。请放回原处、用 `rulewatch restore 目录` 恢复，或用 --data 指定其他目录。',
  },
  damaged: {
    en: 'The database in {place} is damaged ({said}). Stop RuleWatch, and put a backup in its place with `rulewatch restore DIR --force`, or move rulewatch.db out of the folder: the sealed copy in it takes its place at the next start.',
    'zh-CN':
      '{place} 中的数据库已损坏（{said}）。请停止 RuleWatch，用 `rulewatch restore 目录 --force` 恢复备份，或将 rulewatch.db 移出目录：下次启动时会改用目录中的封存副本。',
  },
  busy: {
    en: 'Somebody else holds the database in {place} ({said}). Try again in a moment, or stop the other process.',
    'zh-CN': '{place} 中的数据库正被其他进程占用（{said}）。请稍后重试，或停止该进程。',
  },
  'newer-schema': {
    en: 'The database in {folder} was written by a newer RuleWatch. Update this one, or choose another folder with --data.',
    'zh-CN': '{folder} 中的数据库由更新版本的 RuleWatch 写入。请升级，或用 --data 指定其他目录。',
  },
  'missing-database': {
    en: '{folder} holds stored pages but no database, and no sealed copy of one. Bring the database back with `rulewatch restore DIR`, or move `bodies` out of the folder to begin anew.',
    'zh-CN':
      '{folder} 中有已保存的页面，却没有数据库，也没有封存副本。请用 `rulewatch restore 目录` 恢复数据库；若要重新开始，请先将 `bodies` 移出该目录。',
  },
  'damaged-copy': {
    en: '{folder} is a copy that was taken while RuleWatch worked on it; its database is torn, and no sealed copy in it is sound. Take the copy anew with `rulewatch backup DIR`, or restore another with `rulewatch restore DIR --force`.',
    'zh-CN':
      '{folder} 是在 RuleWatch 运行期间复制的，其数据库不完整，且没有可用的封存副本。请用 `rulewatch backup 目录` 重新备份，或用 `rulewatch restore 目录 --force` 恢复其他备份。',
  },
  'missing-body': {
    en: 'The stored page {path} is missing. The next check fetches the current version again; older ones come back from a backup.',
    'zh-CN': '已保存的页面 {path} 缺失。下次检查会重新获取当前版本；旧版本可从备份恢复。',
  },
  'damaged-body': {
    en: 'The stored page {path} is damaged. The next check fetches the current version again; older ones come back from a backup.',
    'zh-CN': '已保存的页面 {path} 已损坏。下次检查会重新获取当前版本；旧版本可从备份恢复。',
  },
  'damaged-version': {
    en: 'The stored version {id} of a page is damaged. The next check reads it again from the stored bytes.',
    'zh-CN': '页面的已保存版本 {id} 已损坏。下次检查会从保存的原始字节重新读取。',
  },
  'backup-occupied': {
    en: '{dir} is not empty and holds no backup of RuleWatch. Name an empty folder, or one that `rulewatch backup` filled before.',
    'zh-CN': '{dir} 不为空，且不是 RuleWatch 的备份。请指定空目录，或之前用 `rulewatch backup` 写入的目录。',
  },
  'backup-opened': {
    en: 'The backup in {dir} was opened as a data folder since it was made, and may hold work of its own. Name another folder, or delete database.json in it to have it overwritten.',
    'zh-CN':
      '{dir} 中的备份此后曾作为数据目录打开，可能含有新的内容。请指定其他目录；若可以覆盖，请删除其中的 database.json。',
  },
  'backup-inside': {
    en: '{dir} lies within the folder that is backed up. Name a folder outside of it, best on another disk.',
    'zh-CN': '{dir} 位于被备份的目录之内。请指定其外的目录，最好在另一块磁盘上。',
  },
  'nothing-to-back-up': {
    en: '{folder} holds no database, so there is nothing to back up. Name the folder with --data.',
    'zh-CN': '{folder} 中没有数据库，无可备份。请用 --data 指定目录。',
  },
  'unsound-backup': {
    en: 'The backup in {dir} is not whole: {said}. Use another one.',
    'zh-CN': '{dir} 中的备份不完整：{said}。请使用其他备份。',
  },
  'backup-failed': {
    en: 'The backup was not completed, and {dir} is as it was: {said}. `rulewatch doctor` looks into the data folder.',
    'zh-CN': '备份未完成，{dir} 保持原样：{said}。可用 `rulewatch doctor` 检查数据目录。',
  },
  'no-backup': {
    en: '{dir} holds no backup: there is no rulewatch.db in it.',
    'zh-CN': '{dir} 中没有备份：找不到 rulewatch.db。',
  },
  'restore-in-use': {
    en: 'Somebody works on {folder}. Stop the daemon and every other rulewatch command there, then restore.',
    'zh-CN': '{folder} 正在使用中。请先停止守护进程和其他 rulewatch 命令，再恢复。',
  },
  'restore-occupied': {
    en: '{folder} holds data already. With --force it is set aside, in a folder of its own beside what is restored.',
    'zh-CN': '{folder} 中已有数据。加 --force 会将其另存到同一目录下的单独文件夹，再进行恢复。',
  },
  'body-removed': {
    en: 'The body {sha256} was removed while {url} was checked. It is checked again.',
    'zh-CN': '检查 {url} 时，正文 {sha256} 已被删除。将重新检查。',
  },
});

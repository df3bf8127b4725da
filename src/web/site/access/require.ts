import type { MiddlewareHandler } from 'hono';
import type { Access } from '../../../domain/team.js';
import { inLanguage } from '../../../text/texts.js';
import type { SiteEnv } from '../env.js';
import { noticePage } from '../layout/notice.js';
import { siteTexts } from '../texts.js';
import { may } from '../visitor.js';

/** Lets on those alone whose access is enough. */
export function requireAccess(wanted: Access): MiddlewareHandler<SiteEnv> {
  return async (context, next) => {
    const { visitor } = context.var;
    if (may(visitor, wanted)) return next();
    const texts = inLanguage(siteTexts, visitor.language);
    return noticePage(context, 403, {
      title: texts.notAllowed.title,
      text: texts.notAllowed.text(texts.access[wanted]),
    });
  };
}

/**
 * Registers `<article-explainer>`. Importing this file is all that it takes.
 */

import { ArticleExplainer } from './article-explainer.js';

if (!customElements.get('article-explainer')) {
  customElements.define('article-explainer', ArticleExplainer);
}

export { ArticleExplainer };

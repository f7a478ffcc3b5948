/** A file becomes an article: what was stated, what the copy says, what the path says, in that order. */

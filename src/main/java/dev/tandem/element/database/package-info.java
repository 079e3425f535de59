/** Relational databases: instances of RDS, clusters of Aurora, and what both have in common. */
@NullMarked
package dev.tandem.element.database;

import org.jspecify.annotations.NullMarked;

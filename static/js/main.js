// Enhancements only: every page can be read and used without this file.
import "./details-in-print.js";
import "./focus-errors.js";
import "./print-button.js";
import "./quick-exit.js";
import "./suggestions.js";
import "./search-suggestions.js";

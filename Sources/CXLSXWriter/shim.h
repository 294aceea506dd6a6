#include <xlsxwriter.h>

// Versions differ in whether these members are `char *` or `const char *`, which C does not mind and Swift does.

/// Sets what a workbook says of itself: a title and a time, and no author.
static inline lxw_error gongshi_set_properties(lxw_workbook *book, const char *title, time_t created) {
  lxw_doc_properties properties = {0};
  properties.title = (char *)title;
  properties.author = "";
  properties.created = created;
  return workbook_set_properties(book, &properties);
}

/// Notes a cell; the box is that many pixels wide and high.
static inline lxw_error gongshi_write_comment(
    lxw_worksheet *sheet, lxw_row_t row, lxw_col_t column, const char *text, uint16_t width, uint16_t height) {
  lxw_comment_options options = {0};
  options.width = width;
  options.height = height;
  options.font_name = "宋体";
  options.font_size = 9;
  return worksheet_write_comment_opt(sheet, row, column, text, &options);
}

/// Lets cells be picked from the cells that `formula` names; other values are warned of, not refused, when `is_strict` is 0.
static inline lxw_error gongshi_pick_from(
    lxw_worksheet *sheet, lxw_row_t first, lxw_col_t column, lxw_row_t last, const char *formula, int is_strict) {
  lxw_data_validation validation = {0};
  validation.validate = LXW_VALIDATION_TYPE_LIST_FORMULA;
  validation.value_formula = (char *)formula;
  validation.error_type = is_strict ? LXW_VALIDATION_ERROR_TYPE_STOP : LXW_VALIDATION_ERROR_TYPE_WARNING;
  return worksheet_data_validation_range(sheet, first, column, last, column, &validation);
}

# Writes NAME.h and NAME.cpp into FOLDER, holding the bytes of FILES. Run by duizhao_embed at build time.
file(WRITE ${FOLDER}/${NAME}.h
"#pragma once

#include <span>
#include <string_view>

namespace duizhao::resources {

#ifndef DUIZHAO_RESOURCES_FILE
#define DUIZHAO_RESOURCES_FILE
struct File {
    std::string_view name;
    std::string_view content;
};
#endif

[[nodiscard]] std::span<const File> ${NAME}();

} // namespace duizhao::resources
")

set(arrays "")
set(entries "")
set(index 0)
foreach(file IN LISTS FILES)
    get_filename_component(base ${file} NAME)
    file(READ ${file} hex HEX)
    string(REGEX REPLACE "([0-9a-f][0-9a-f])" "'\\\\x\\1'," bytes "${hex}")
    # One more byte, so that an empty file is an array too; it is not part of the content.
    string(APPEND arrays "constexpr char file${index}[] = {${bytes}'\\0'};\n")
    string(APPEND entries "    {\"${base}\", {file${index}, sizeof(file${index}) - 1}},\n")
    math(EXPR index "${index} + 1")
endforeach()

file(WRITE ${FOLDER}/${NAME}.cpp
"#include \"resources/${NAME}.h\"

namespace duizhao::resources {

namespace {

${arrays}
constexpr File files[] = {
${entries}};

} // namespace

std::span<const File> ${NAME}()
{
    return files;
}

} // namespace duizhao::resources
")

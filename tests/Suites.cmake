# add_suites(target [PROPERTIES …]): one CTest entry a test suite of a GoogleTest program, found when the program
# is built. gtest_discover_tests makes one an entry a test: hundreds of starts, of the program and, in the
# window's tests, of a browser, which take longer than the tests.
set(DUIZHAO_LIST_SUITES ${CMAKE_CURRENT_LIST_DIR}/ListSuites.cmake)

function(add_suites target)
    cmake_parse_arguments(PARSE_ARGV 1 suites "" "" "PROPERTIES")
    set(list ${CMAKE_CURRENT_BINARY_DIR}/${target}_suites.cmake)
    add_custom_command(TARGET ${target} POST_BUILD
        COMMAND ${CMAKE_COMMAND} -DPROGRAM=$<TARGET_FILE:${target}> -DNAME=${target} -DLIST=${list}
                "-DPROPERTIES=${suites_PROPERTIES}" -P ${DUIZHAO_LIST_SUITES}
        BYPRODUCTS ${list}
        VERBATIM)
    set(include ${CMAKE_CURRENT_BINARY_DIR}/${target}_include.cmake)
    file(WRITE ${include} "if(EXISTS \"${list}\")\n    include(\"${list}\")\nelse()\n"
        "    add_test(${target}_NOT_BUILT ${target}_NOT_BUILT)\nendif()\n")
    set_property(DIRECTORY APPEND PROPERTY TEST_INCLUDE_FILES ${include})
endfunction()

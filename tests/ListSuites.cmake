# Asks PROGRAM for its suites and writes LIST, which CTest reads. See Suites.cmake.
execute_process(COMMAND ${PROGRAM} --gtest_list_tests
    OUTPUT_VARIABLE output RESULT_VARIABLE result TIMEOUT 120)
if(NOT result EQUAL 0)
    message(FATAL_ERROR "${PROGRAM} --gtest_list_tests: ${result}\n${output}")
endif()
string(REGEX MATCHALL "(^|\n)[A-Za-z0-9_/]+\\." suites "${output}")
set(text "")
foreach(suite IN LISTS suites)
    string(REGEX REPLACE "[\n.]" "" suite "${suite}")
    string(APPEND text "add_test([=[${NAME}.${suite}]=] [=[${PROGRAM}]=] [=[--gtest_filter=${suite}.*]=])\n"
        "set_tests_properties([=[${NAME}.${suite}]=] PROPERTIES")
    foreach(value IN LISTS PROPERTIES)
        string(APPEND text " [=[${value}]=]")
    endforeach()
    string(APPEND text ")\n")
endforeach()
file(WRITE ${LIST} "${text}")

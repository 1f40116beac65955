# Exports twice: the second time must give the same bytes; then validates.
file(REMOVE_RECURSE ${DIRECTORY} ${DIRECTORY}-again)
foreach(target IN ITEMS ${DIRECTORY} ${DIRECTORY}-again)
  execute_process(COMMAND ${LACUNA} export ${COLLECTION} --to ${target} --quiet COMMAND_ERROR_IS_FATAL ANY)
endforeach()
execute_process(COMMAND diff -r ${DIRECTORY} ${DIRECTORY}-again COMMAND_ERROR_IS_FATAL ANY)
execute_process(COMMAND python3 ${VALIDATOR} ${DIRECTORY} COMMAND_ERROR_IS_FATAL ANY)

# A validator that finds nothing in a damaged package would be none.
file(READ ${DIRECTORY}-again/facts.csv facts)
string(REPLACE ",known," ",known,," facts "${facts}")
file(WRITE ${DIRECTORY}-again/facts.csv "${facts}")
execute_process(COMMAND python3 ${VALIDATOR} ${DIRECTORY}-again RESULT_VARIABLE result OUTPUT_QUIET)
if(result EQUAL 0)
  message(FATAL_ERROR "the validator did not see a damaged table")
endif()

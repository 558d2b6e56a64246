# Writes SOURCE, a C++ source of locale_file(), from the files of the folder POLICIES:
#   cmake -D SOURCE=locale_files.cpp -D POLICIES=policies -P locale_files.cmake
file(GLOB files ${POLICIES}/locales/*.json)
set(LOCALE_FILES "")
foreach(file ${POLICIES}/languages.json ${files})
    file(READ ${file} text)
    get_filename_component(name ${file} NAME)
    string(APPEND LOCALE_FILES "    {\"${name}\", R\"json(${text})json\"},\n")
endforeach()
configure_file(${CMAKE_CURRENT_LIST_DIR}/locale_files.cpp.in ${SOURCE} @ONLY)

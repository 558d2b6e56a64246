# Installs the engine for other CMake projects: find_package(huji) gives them huji::engine.
include(GNUInstallDirs)
include(CMakePackageConfigHelpers)

set(package_dir ${CMAKE_INSTALL_LIBDIR}/cmake/huji)
install(TARGETS huji_engine EXPORT huji COMPONENT engine)
install(DIRECTORY ${PROJECT_SOURCE_DIR}/core/engine DESTINATION include/huji COMPONENT engine FILES_MATCHING PATTERN "*.hpp")
install(EXPORT huji NAMESPACE huji:: FILE huji-config.cmake DESTINATION ${package_dir} COMPONENT engine)
write_basic_package_version_file(huji-config-version.cmake COMPATIBILITY SameMinorVersion)
install(FILES ${CMAKE_CURRENT_BINARY_DIR}/huji-config-version.cmake DESTINATION ${package_dir} COMPONENT engine)
